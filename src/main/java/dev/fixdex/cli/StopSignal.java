package dev.fixdex.cli;

/** What a process is told by who wants it to end, or to read its settings again. */
enum StopSignal {
  /** Ctrl-C. */
  INT,
  /** What {@code kill}, service managers and CI send. */
  TERM,
  /** The terminal was closed. */
  HUP
}
