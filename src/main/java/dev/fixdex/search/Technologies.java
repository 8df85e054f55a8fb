package dev.fixdex.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The technologies that an entry is about, each by its words: a question that names one of them is
 * rather about this entry than about one that has the same words and another technology.
 */
record Technologies(List<List<String>> words) {
  static final Technologies NONE = new Technologies(List.of());

  Technologies {
    words = words.stream().map(List::copyOf).toList();
  }

  /** Those of an entry, in its order. */
  static Technologies of(Facets facets) {
    List<List<String>> words = new ArrayList<>();
    for (String technology : facets.technologies()) {
      List<LineWord> line = WordLine.of(technology).words();
      if (!line.isEmpty()) {
        words.add(line.stream().map(LineWord::text).toList());
      }
    }
    return new Technologies(words);
  }

  /** The first one all words of which a line has, as they are or meaning the same; or empty. */
  List<String> namedBy(QueryLine line) {
    return words.stream()
        .filter(all -> all.stream().allMatch(word -> has(line, word)))
        .findFirst()
        .orElse(List.of());
  }

  private static boolean has(QueryLine line, String word) {
    return line.words().stream()
        .anyMatch(asked ->
            asked.text().equals(word)
                || asked.others().stream().anyMatch(other -> other.text().equals(word)));
  }
}
