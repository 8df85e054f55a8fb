package dev.fixdex.shards;

/**
 * The hash by which the browser knows where something is: FNV-1a (Fowler, Noll and Vo) of 32 bits
 * over the UTF-16 units of a text.
 */
public final class Fnv {
  private static final int START = 0x811c9dc5;
  private static final int PRIME = 0x01000193;

  private Fnv() {}

  /** The hash, of which all bits count: to be taken as unsigned. */
  public static int of(String text) {
    int hash = START;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }
}
