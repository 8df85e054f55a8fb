package dev.fixdex.serve;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a server cannot listen somewhere. Java tells it in the system's words alone. */
enum ListenFailure {
  TAKEN("the port is taken", "Name another with --port N; 0 takes any that is free"),
  FORBIDDEN("that needs more rights", "Name a port from 1024 on with --port N"),
  NOT_HERE(
      "this machine has no such address",
      "Name an address of this machine with --host, such as 127.0.0.1"),
  OTHER("the system does not allow it", "Name another port with --port N, or address with --host");

  private final String reason;
  private final String help;

  ListenFailure(String reason, String help) {
    this.reason = reason;
    this.help = help;
  }

  static ListenFailure of(IOException failure) {
    String words = words(failure) + ' ' + words(failure.getCause());
    if (words.contains("in use")) {
      return TAKEN;
    }
    if (words.contains("permission denied")) {
      return FORBIDDEN;
    }
    boolean foreign =
        words.contains("assign requested") || words.contains("not valid in its context");
    return foreign ? NOT_HERE : OTHER;
  }

  private static String words(@Nullable Throwable failure) {
    return failure == null ? "" : String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
  }

  /** To follow "cannot listen". */
  String reason() {
    return reason;
  }

  /** A way out. */
  String help() {
    return help;
  }
}
