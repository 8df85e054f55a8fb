package dev.fixdex.app;

/**
 * Asks for a collection of old objects where a large build has left many behind: between its steps,
 * and each so many entries. The serial collector has its old generation grow for as long as there
 * is memory, and looks through it only then: after the catalog of 100,000 entries two thirds of it
 * are garbage.
 */
final class OldObjects {
  /** Fewer leave little behind, and who waits for an edit is not to wait for this. */
  static final int MANY = 20_000;

  private final Reading reading;

  /**
   * @param reading of the build
   */
  OldObjects(Reading reading) {
    this.reading = reading;
  }

  /** Collects them, if much was read, in some 20 ms for each thousand entries. */
  void collect() {
    if (reading.count() >= MANY) {
      System.gc();
    }
  }
}
