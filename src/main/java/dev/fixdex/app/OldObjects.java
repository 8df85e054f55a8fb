package dev.fixdex.app;

/**
 * Asks for a collection of old objects between two steps of a large build, of which the first has
 * left much behind. The serial collector has its old generation grow for as long as there is
 * memory, and looks through it only then: after the catalog of 100,000 entries almost half of it is
 * garbage.
 */
final class OldObjects {
  /** Fewer leave little behind, and who waits for an edit is not to wait for this. */
  private static final int MANY = 20_000;

  private OldObjects() {}

  /**
   * Collects them, in some milliseconds for each thousand entries.
   *
   * @param read files that were read since the build began
   */
  static void collect(long read) {
    if (read >= MANY) {
      System.gc();
    }
  }
}
