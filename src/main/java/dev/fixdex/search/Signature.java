package dev.fixdex.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of one error text in order: what a line is compared with.
 *
 * @param words in order
 * @param wholes identifiers as they stand
 */
record Signature(List<LineWord> words, List<LineWord> wholes) {
  private static final int MOST_SIGNATURES = 32;
  private static final int MOST_WORDS = 64;

  Signature {
    words = List.copyOf(words);
    wholes = List.copyOf(wholes);
  }

  /** The signatures of an entry: its error texts, its title, and symptoms that quote nothing. */
  static List<Signature> of(IndexDocument document, SymptomWords words) {
    Set<String> lines = new LinkedHashSet<>(document.errorTexts());
    lines.add(document.title());
    for (String symptom : document.symptoms()) {
      if (document.errorTexts().stream().noneMatch(symptom::contains)) {
        symptom.lines().forEach(lines::add);
      }
    }
    List<Signature> signatures = new ArrayList<>();
    for (String line : lines) {
      Signature signature = of(words.of(line));
      if (!signature.words.isEmpty() && signatures.size() < MOST_SIGNATURES) {
        signatures.add(signature);
      }
    }
    return signatures;
  }

  private static Signature of(WordLine line) {
    List<LineWord> words = line.words();
    List<LineWord> wholes = line.wholes().stream().filter(word -> word.weight() > 100).toList();
    return new Signature(words.subList(0, Math.min(words.size(), MOST_WORDS)), wholes);
  }
}
