package dev.fixdex.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much an entry is about each of its words: one whole number for a word and an entry, computed
 * when the entry is indexed, from the entry alone. What a field can add is bounded by the field's
 * strength, however often the word stands in it.
 */
final class Impacts {
  /** The number for an impact of one; Lucene and the browser's index keep whole numbers. */
  static final int SCALE = 100;

  /** How fast a field's part grows with the number of occurrences. */
  private static final double HALF = 0.25;

  /** How much impacts of many fields together are bent down. */
  private static final double BEND = 0.3;

  private final Map<String, Double> words = new HashMap<>();
  private final Map<String, Double> stems = new HashMap<>();

  private Impacts() {}

  /** A field: its strength, and how long its text usually is. */
  private enum Field {
    TITLE(1, 10),
    ERROR(1, 10),
    SYMPTOM(0.7, 12),
    TLDR(0.6, 12),
    TAGS(0.5, 5),
    SOLUTION(0.35, 150),
    CONTEXT(0.25, 80),
    CODE(0.25, 80);

    private final double strength;
    private final double usualLength;

    Field(double strength, double usualLength) {
      this.strength = strength;
      this.usualLength = usualLength;
    }
  }

  static Impacts of(IndexDocument document) {
    Impacts impacts = new Impacts();
    impacts.add(Field.TITLE, WordLine.ofSymptom(document.title()));
    Set<String> names = new HashSet<>();
    for (String error : document.errorTexts()) {
      impacts.add(Field.ERROR, WordLine.ofSymptom(error));
      names.add(WordLine.nameOf(error));
    }
    names.remove("");
    names.forEach(name -> impacts.words.put(LineWord.CODE + name, 1.0));
    document.symptoms().forEach(s -> impacts.add(Field.SYMPTOM, WordLine.ofSymptom(s)));
    impacts.add(Field.TLDR, WordLine.ofSymptom(document.tldr()));
    impacts.add(Field.TAGS, WordLine.of(tags(document.facets())));
    impacts.add(Field.SOLUTION, WordLine.of(document.solution()));
    impacts.add(Field.CONTEXT, WordLine.of(document.context()));
    impacts.add(Field.CODE, WordLine.of(document.code()));
    return impacts;
  }

  private static String tags(Facets facets) {
    return String.join(" ", facets.tags()) + "\n" + String.join(" ", facets.technologies());
  }

  private void add(Field field, WordLine line) {
    Map<String, Double> counts = new HashMap<>();
    Map<String, Double> stemCounts = new HashMap<>();
    line.words().forEach(word -> count(word, counts, stemCounts));
    line.wholes().forEach(word -> count(word, counts, stemCounts));
    double half = HALF * (1 + line.words().size() / field.usualLength);
    counts.forEach((word, n) -> words.merge(word, part(field, n, half), Double::sum));
    stemCounts.forEach((stem, n) -> stems.merge(stem, part(field, n, half), Double::sum));
  }

  private static void count(
      LineWord word, Map<String, Double> counts, Map<String, Double> stemCounts) {
    double once = Math.min(100, word.weight()) / 100.0;
    counts.merge(word.text(), once, Double::sum);
    if (!LineWord.isCode(word.text())) {
      stemCounts.merge(Stemmer.stem(word.text()), once, Double::sum);
    }
  }

  private static double part(Field field, double count, double half) {
    return field.strength * count / (count + half);
  }

  /** The impact of each word and code, at least 1. */
  Map<String, Integer> words() {
    return scaled(words);
  }

  /** The impact of each stem, at least 1. */
  Map<String, Integer> stems() {
    return scaled(stems);
  }

  private static Map<String, Integer> scaled(Map<String, Double> sums) {
    Map<String, Integer> impacts = new TreeMap<>();
    sums.forEach((word, sum) ->
        impacts.put(word, (int) Math.max(1, Math.round(SCALE * sum / (1 + BEND * sum)))));
    return impacts;
  }
}
