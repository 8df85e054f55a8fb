package dev.fixdex.cli;

import dev.fixdex.app.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Tells somebody who waits how far a run has come: on a terminal in one line that is written over
 * and again, in a log of CI by a line now and then, so that it does not look hung.
 */
final class ProgressLine implements Progress, AutoCloseable {
  /** What takes no longer needs no words. In nanoseconds. */
  private static final long FIRST = 1_000_000_000L;

  private static final long ON_TERMINAL = 100_000_000L;
  private static final long IN_LOG = 10_000_000_000L;

  private final PrintWriter out;
  private final boolean terminal;
  private final boolean silent;
  private final long start = System.nanoTime();
  private long next = FIRST;
  private boolean shown;

  private ProgressLine(PrintWriter out, boolean terminal, boolean silent) {
    this.out = out;
    this.terminal = terminal;
    this.silent = silent;
  }

  /**
   * The progress of a command.
   *
   * @param quiet whether nothing is to be said
   */
  static ProgressLine of(Session session, boolean quiet) {
    boolean log = !session.environment().getOrDefault("CI", "").isEmpty();
    boolean heard = session.terminal() || log;
    return new ProgressLine(session.err(), session.terminal(), quiet || !heard);
  }

  @Override
  public void at(int done, int all) {
    long passed = System.nanoTime() - start;
    if (silent || passed < next) {
      return;
    }
    next = passed + (terminal ? ON_TERMINAL : IN_LOG);
    String words = String.format(Locale.ROOT, "%,d of %,d entries", done, all);
    out.print(terminal ? "\r" + words + "\u001B[K" : words + System.lineSeparator());
    out.flush();
    shown = true;
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (shown && terminal) {
      out.print("\r\u001B[K");
      out.flush();
    }
  }
}
