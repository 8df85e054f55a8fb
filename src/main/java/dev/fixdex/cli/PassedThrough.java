package dev.fixdex.cli;

import dev.fixdex.disk.Spool;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * A command that runs as if nothing stood between it and its caller: it has our input, its output
 * goes on as it comes, byte for byte, until it has ended, and what we are told by signals, it is.
 */
final class PassedThrough {
  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final String CALLERS_LC_ALL = "FIXDEX_CALLER_LC_ALL";
  private static final String LC_ALL = "LC_ALL";

  private final Session session;
  private final Spool out;
  private final Spool err;

  PassedThrough(Session session, Spool out, Spool err) {
    this.session = session;
    this.out = out;
    this.err = err;
  }

  /**
   * How a command ended.
   *
   * @param status its exit status; 128 and the signal's number when a signal ended it
   * @param asked whether somebody wanted it to end
   */
  record Ended(int status, boolean asked) {}

  /**
   * Runs a command to its end.
   *
   * @throws IOException when it cannot be started
   */
  Ended run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(session.directory().toFile());
    builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
    restoreLocale(builder.environment());
    session.out().flush();
    session.err().flush();
    Caller caller = session.caller();
    // Two pipes have no order between them.
    builder.redirectErrorStream(caller.together().getAsBoolean());
    SignalRelay relay = new SignalRelay(caller.terminal().getAsBoolean());
    try (Signals.Hold _ = caller.signals().handTo(relay::take)) {
      Process process = builder.start();
      relay.startedAs(process);
      return ended(process, relay);
    }
  }

  private Ended ended(Process process, SignalRelay relay) {
    Caller caller = session.caller();
    List<Pump> pumps =
        List.of(
            Pump.start(process.getInputStream(), caller.out(), out),
            Pump.start(process.getErrorStream(), caller.err(), err));
    try {
      int status = process.waitFor();
      for (Pump pump : pumps) {
        finish(pump, relay);
      }
      return new Ended(status, relay.askedToEnd());
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  /** What the command has started may outlive it, with its output, and need not heed a signal. */
  private static void finish(Pump pump, SignalRelay relay) throws InterruptedException {
    boolean done = false;
    while (!done) {
      done = pump.isDoneIn(QUIET) || (relay.askedToEnd() && pump.isWaiting());
    }
  }

  /** The launcher sets the locale for Java's sake; the command is to have its caller's. */
  private static void restoreLocale(Map<String, String> environment) {
    String callers = environment.remove(CALLERS_LC_ALL);
    if (callers != null) {
      environment.put(LC_ALL, callers);
    } else if ("C.UTF-8".equals(environment.get(LC_ALL))) {
      environment.remove(LC_ALL);
    }
  }
}
