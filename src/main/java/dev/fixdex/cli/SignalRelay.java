package dev.fixdex.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Passes on to a command the signals that we get. The third within {@link #HURRY} that asks it to
 * end kills it; many programs take the second for a wish to end less gently. Any thread may use it.
 */
final class SignalRelay {
  static final Duration HURRY = Duration.ofSeconds(10);
  private static final int TIMES = 3;

  private final boolean terminal;
  private final List<StopSignal> early = new ArrayList<>();
  private final Deque<Long> asked = new ArrayDeque<>();
  private @Nullable Process process;
  private boolean askedToEnd;

  /**
   * A relay to a command that is yet to be started.
   *
   * @param terminal whether Ctrl-C reaches it without our doing
   */
  SignalRelay(boolean terminal) {
    this.terminal = terminal;
  }

  /** Tells which process the command is. */
  synchronized void startedAs(Process started) {
    process = started;
    early.forEach(signal -> send(started, signal));
  }

  /** Whether somebody wanted the command to end. */
  synchronized boolean askedToEnd() {
    return askedToEnd;
  }

  /** Passes a signal on. */
  synchronized void take(StopSignal signal) {
    Process running = process;
    if (running == null) {
      early.add(signal);
    }
    boolean end = signal != StopSignal.HUP;
    if (end) {
      askedToEnd = true;
      asked.addLast(System.nanoTime());
    }
    if (end && isThird()) {
      kill(running);
    } else if (running != null) {
      send(running, signal);
    }
  }

  /** Whether the last wish to end is the third in a short time. */
  private boolean isThird() {
    long last = asked.getLast();
    asked.removeIf(time -> last - time > HURRY.toNanos());
    return asked.size() >= TIMES;
  }

  private static void kill(@Nullable Process running) {
    if (running != null) {
      running.descendants().forEach(ProcessHandle::destroyForcibly);
      running.toHandle().destroyForcibly();
    }
  }

  /** {@link Process#destroy} would also close our ends of the pipes: last words would be lost. */
  private void send(Process running, StopSignal signal) {
    switch (signal) {
      case TERM -> running.toHandle().destroy();
      case INT -> {
        // A second one would tell the command to skip its cleaning up.
        if (!terminal) {
          sendByShell(running, signal);
        }
      }
      case HUP -> sendByShell(running, signal);
    }
  }

  /** Java itself sends no other signal than TERM. Not every system has {@code kill} as a file. */
  private static void sendByShell(Process running, StopSignal signal) {
    if (running.isAlive()) {
      String kill = "kill -s %s %d".formatted(signal, running.pid());
      try {
        new ProcessBuilder("sh", "-c", kill).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      } catch (IOException e) {
        running.toHandle().destroy();
      }
    }
  }
}
