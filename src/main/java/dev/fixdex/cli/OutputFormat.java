package dev.fixdex.cli;

/** How a command gives its data. */
enum OutputFormat {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON
}
