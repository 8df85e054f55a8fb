package dev.fixdex.schema;

import dev.fixdex.source.EditDistance;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known word nearest to an unknown one. */
public final class Suggestion {
  private static final int LONGEST_WORD = 64;

  private Suggestion() {}

  /**
   * The candidate within one edit for short words, two from five letters, three from ten; letter
   * case is free. Of several the first wins.
   */
  public static Optional<String> closest(String word, Collection<String> candidates) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty() || wanted.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    int most = wanted.length() < 5 ? 1 : wanted.length() < 10 ? 2 : 3;
    String best = "";
    int least = most + 1;
    for (String candidate : candidates) {
      int distance = distance(wanted, candidate, least);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /**
   * Edits between a word in lower case and another; {@code limit} or more is cut. What both begin
   * and end with is passed over first: of ten thousand ids most have half of their letters in
   * common.
   */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int start = 0;
    int endA = a.length();
    int endB = b.length();
    while (start < endA && start < endB && a.charAt(start) == lower(b, start)) {
      start++;
    }
    while (endA > start && endB > start && a.charAt(endA - 1) == lower(b, endB - 1)) {
      endA--;
      endB--;
    }
    String rest = b.substring(start, endB).toLowerCase(Locale.ROOT);
    return EditDistance.between(a.substring(start, endA), rest, limit - 1);
  }

  private static char lower(String text, int at) {
    char c = text.charAt(at);
    return c < 0x80 ? (char) (c >= 'A' && c <= 'Z' ? c + 32 : c) : Character.toLowerCase(c);
  }
}
