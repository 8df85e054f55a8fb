package dev.fixdex.diagnose;

/**
 * A line of a log as one that shows something; signatures may show different parts of a long one.
 *
 * @param hash of the whole text: parts of what was written over have one number
 * @param shown for the signature that it shows
 */
record SeenLine(int hash, LogLine shown) {
  /** What tells a line from others of all logs. */
  record Place(String source, long number, int hash) {}

  Place place() {
    return new Place(shown.source(), shown.number(), hash);
  }
}
