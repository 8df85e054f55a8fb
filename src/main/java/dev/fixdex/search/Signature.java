package dev.fixdex.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of one text of an entry in order: what a line is compared with.
 *
 * @param words in order
 * @param wholes identifiers as they stand
 */
record Signature(List<LineWord> words, List<LineWord> wholes) {
  private static final int MOST_SIGNATURES = 32;
  private static final int MOST_WORDS = 64;

  /** Strengths in hundredths of that of an error text. */
  private static final int FULL = 100;

  private static final int QUOTED = 80;
  private static final int TLDR = 50;

  /** What stands between the problem and its solution in a TL;DR. */
  private static final String ARROW = "→|->";

  Signature {
    words = List.copyOf(words);
    wholes = List.copyOf(wholes);
  }

  /** The signatures of an entry, in the order of their texts. */
  static List<Signature> of(IndexDocument document, SymptomWords words) {
    List<Signature> signatures = new ArrayList<>();
    strengths(document, words)
        .forEach((text, strength) -> signatures.add(of(words.of(text), strength)));
    return signatures;
  }

  /**
   * What the signatures are made of: error texts, the title, symptoms that quote nothing, errors
   * that are quoted elsewhere, and the parts of the TL;DR.
   */
  static List<String> texts(IndexDocument document) {
    return List.copyOf(strengths(document, new SymptomWords()).keySet());
  }

  private static Map<String, Integer> strengths(IndexDocument document, SymptomWords words) {
    Map<String, Integer> texts = new LinkedHashMap<>();
    document.errorTexts().forEach(text -> texts.put(text, FULL));
    texts.put(document.title(), FULL);
    for (String symptom : document.symptoms()) {
      if (document.errorTexts().stream().noneMatch(symptom::contains)) {
        symptom.lines().forEach(line -> texts.put(line, FULL));
      }
    }
    QuotedErrors.of(document).forEach(text -> texts.putIfAbsent(text, QUOTED));
    for (String part : document.tldr().split(ARROW)) {
      texts.putIfAbsent(part.strip(), TLDR);
    }
    Map<String, Integer> kept = new LinkedHashMap<>();
    texts.forEach((text, strength) -> {
      if (kept.size() < MOST_SIGNATURES && !words.of(text).words().isEmpty()) {
        kept.put(text, strength);
      }
    });
    return kept;
  }

  private static Signature of(WordLine line, int strength) {
    List<LineWord> words =
        line.words().stream().limit(MOST_WORDS).map(word -> weakened(word, strength)).toList();
    List<LineWord> wholes = line.wholes().stream().filter(word -> word.weight() > 100).toList();
    return new Signature(words, strength == FULL ? wholes : List.of());
  }

  private static LineWord weakened(LineWord word, int strength) {
    return strength == FULL
        ? word
        : new LineWord(word.text(), word.weight() * strength / FULL, word.plain());
  }
}
