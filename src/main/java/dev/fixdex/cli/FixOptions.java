package dev.fixdex.cli;

import picocli.CommandLine.Option;

/** Whether and how {@code fixdex lint} mends what it finds. */
final class FixOptions {
  @Option(names = "--fix", description = "Mend what can be mended without changing what is said.")
  private boolean safe;

  @Option(
      names = "--unsafe-fixes",
      description = "Mend also what may change what is said: look at the result.")
  private boolean unsafe;

  @Option(
      names = "--diff",
      description = "Show as a unified diff what would be mended; write nothing.")
  private boolean diff;

  /** Whether anything is to be mended, or shown as if it were. */
  boolean areWanted() {
    return safe || unsafe || diff;
  }

  /** Whether to mend what a person should look at afterwards. */
  boolean unsafe() {
    return unsafe;
  }

  /** Whether to show and not to write. */
  boolean diff() {
    return diff;
  }
}
