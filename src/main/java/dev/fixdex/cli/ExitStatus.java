package dev.fixdex.cli;

/** What the program's exit status says; the same for every command. */
final class ExitStatus {
  /** Done, nothing to complain of. */
  static final int OK = 0;

  /** Findings at or above the threshold; nothing found. */
  static final int FINDINGS = 1;

  /** The command line or the settings cannot be followed. */
  static final int USAGE = 2;

  /** A file could not be read or written, or the program itself failed. */
  static final int FAILURE = 3;

  /** Ended by Ctrl-C, as shells count it: 128 and the signal's number. */
  static final int INTERRUPTED = 130;

  private ExitStatus() {}
}
