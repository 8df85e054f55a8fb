package dev.fixdex.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The terminal that this process was started from, wherever its input and output go. */
public final class CallersTerminal {
  private static final Path TERMINAL = Path.of("/dev/tty");

  private CallersTerminal() {}

  /** Whether there is one. Its Ctrl-C is sent to us and to all that we start. */
  public static boolean isThere() {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return true; // no other Ctrl-C than that of a console
    }
    try (InputStream _ = Files.newInputStream(TERMINAL)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
