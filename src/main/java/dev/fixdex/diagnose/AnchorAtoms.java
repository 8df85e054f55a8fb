package dev.fixdex.diagnose;

import dev.fixdex.shards.BitWriter;
import dev.fixdex.shards.ShardBytes;
import java.util.Arrays;

/**
 * The atoms by which signatures are looked for, as a list that is small enough to be fetched whole:
 * of the mixed hash of each only the first bits, and of these only the steps from one to the next.
 * About one atom of seven hundred seems to be in it that is not.
 */
final class AnchorAtoms {
  private static final int MULTIPLIER = 0x9E3779B1;

  /** Bits by which the list is wider than it is long. */
  private static final int SPARE_BITS = 9;

  /** Bits of a step that are written as they are; the rest is so many ones, and a zero. */
  private static final int STEP_BITS = 8;

  private static final int MOST_BITS = 30;

  private final int bits;
  private final int[] firstBits;

  /**
   * The list of some atoms.
   *
   * @param mixed their hashes, {@link #mixed}, in any order
   */
  AnchorAtoms(int[] mixed) {
    int length = Integer.SIZE - Integer.numberOfLeadingZeros(mixed.length);
    bits = Math.min(MOST_BITS, length + SPARE_BITS);
    firstBits =
        Arrays.stream(mixed)
            .map(hash -> hash >>> Integer.SIZE - bits)
            .sorted()
            .distinct()
            .toArray();
  }

  /** A hash of which any bits are as good as any others. No two become the same. */
  static int mixed(int atom) {
    return (atom ^ atom >>> 15) * MULTIPLIER;
  }

  /** How many bits of a hash count, how many there are, and the steps. */
  void write(ShardBytes file) {
    BitWriter steps = new BitWriter();
    int last = 0;
    for (int value : firstBits) {
      int step = value - last;
      last = value;
      steps.rice(step, STEP_BITS);
    }
    file.number(bits);
    file.number(firstBits.length);
    file.bytes(steps.bytes());
  }
}
