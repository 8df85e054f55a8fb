package dev.fixdex.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what words have in common: {@code OPS-12} and {@code OPS-7} are {@code OPS-\\d+}. */
final class SharedShape {
  /** Letters of one case, digits, or one other sign. */
  private static final Pattern PIECE = Pattern.compile("[A-Z]+|[a-z]+|[0-9]+|[-_.]|(?s:.)");

  private SharedShape() {}

  /**
   * A regular expression that all of them match, in the common subset of Java's and JavaScript's:
   * the same kinds of letters and digits in the same order, digits at the end. Empty where they
   * have no such thing in common.
   */
  static Optional<String> of(Collection<String> words) {
    List<List<String>> split = words.stream().map(SharedShape::pieces).toList();
    if (split.isEmpty()
        || split.stream().anyMatch(pieces -> pieces.size() != split.getFirst().size())) {
      return Optional.empty();
    }
    StringBuilder shape = new StringBuilder();
    int last = split.getFirst().size() - 1;
    for (int i = 0; i <= last; i++) {
      int at = i;
      TreeSet<String> alike = new TreeSet<>();
      split.forEach(pieces -> alike.add(pieces.get(at)));
      Optional<String> piece = piece(alike);
      if (piece.isEmpty() || (i == last && !isDigits(alike))) {
        return Optional.empty();
      }
      shape.append(piece.get());
    }
    return Optional.of(shape.toString());
  }

  private static List<String> pieces(String word) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(word);
    while (matcher.find()) {
      pieces.add(matcher.group());
    }
    return pieces;
  }

  private static Optional<String> piece(SortedSet<String> alike) {
    if (isDigits(alike)) {
      int shortest = alike.stream().mapToInt(String::length).min().orElse(1);
      boolean padded = alike.stream().allMatch(digits -> digits.length() == shortest);
      return Optional.of(padded && shortest > 1 ? "\\d{%d,}".formatted(shortest) : "\\d+");
    }
    if (alike.size() == 1 && alike.first().matches("[A-Za-z]+|[-_.]")) {
      return Optional.of(alike.first().equals(".") ? "\\." : alike.first());
    }
    return all(alike, "[A-Z]+")
        ? Optional.of("[A-Z]+")
        : all(alike, "[a-z]+") ? Optional.of("[a-z]+") : Optional.empty();
  }

  private static boolean isDigits(Set<String> alike) {
    return all(alike, "[0-9]+");
  }

  private static boolean all(Set<String> words, String regex) {
    return words.stream().allMatch(word -> word.matches(regex));
  }
}
