package dev.fixdex.lint;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How messages put things. */
public final class Words {
  private static final int MOST_LISTED = 12;

  private Words() {}

  /** {@code Did you mean `x`?}, or else the words to choose from. */
  public static String didYouMean(Optional<String> closest, Collection<String> known) {
    return closest.map("Did you mean `%s`?"::formatted).orElseGet(() -> "Known: " + listed(known));
  }

  /** Words in a row, cut when there are many. */
  public static String listed(Collection<String> words) {
    List<String> shown = words.stream().limit(MOST_LISTED).toList();
    int more = words.size() - shown.size();
    return String.join(", ", shown) + (more > 0 ? " and %d more".formatted(more) : "");
  }
}
