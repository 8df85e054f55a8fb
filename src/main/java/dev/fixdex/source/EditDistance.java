package dev.fixdex.source;

/** How many slips of the hand lie between two words. */
public final class EditDistance {
  private EditDistance() {}

  /**
   * Insertions, deletions, substitutions and swaps of neighbours that lead from one word to the
   * other (optimal string alignment), by UTF-16 units; {@code most + 1} when there are more than
   * {@code most}. Takes time and memory of the product and the sum of the lengths.
   */
  public static int between(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int edits = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = swapped ? Math.min(edits, before[j - 2] + 1) : edits;
        least = Math.min(least, row[j]);
      }
      // A swap that goes on from the row before this one is no way back: that row had most or more.
      if (least > most) {
        return most + 1;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return Math.min(last[b.length()], most + 1);
  }
}
