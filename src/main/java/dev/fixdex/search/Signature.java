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

  /** The signatures of an entry, in the order of their texts. */
  static List<Signature> of(IndexDocument document, SymptomWords words) {
    List<Signature> signatures = new ArrayList<>();
    texts(document, words).forEach(text -> signatures.add(of(words.of(text))));
    return signatures;
  }

  /** What the signatures are made of: error texts, the title, and symptoms that quote nothing. */
  static List<String> texts(IndexDocument document) {
    return texts(document, new SymptomWords());
  }

  private static List<String> texts(IndexDocument document, SymptomWords words) {
    List<String> errorTexts = document.errorTexts();
    Set<String> lines = new LinkedHashSet<>(errorTexts);
    lines.add(document.title());
    for (String symptom : document.symptoms()) {
      if (errorTexts.stream().noneMatch(symptom::contains)) {
        symptom.lines().forEach(lines::add);
      }
    }
    return lines.stream()
        .filter(line -> !words.of(line).words().isEmpty())
        .limit(MOST_SIGNATURES)
        .toList();
  }

  private static Signature of(WordLine line) {
    List<LineWord> words = line.words();
    List<LineWord> wholes = line.wholes().stream().filter(word -> word.weight() > 100).toList();
    return new Signature(words.subList(0, Math.min(words.size(), MOST_WORDS)), wholes);
  }
}
