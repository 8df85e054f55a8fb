package dev.fixdex.shell;

/** Ends the parse of a script that would take too long or is nested too deeply to be judged. */
final class ExhaustedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ExhaustedException() {
    super(null, null, false, false);
  }
}
