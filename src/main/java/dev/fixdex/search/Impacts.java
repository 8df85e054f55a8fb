package dev.fixdex.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * How much an entry is about each of its words: one whole number for a word and an entry, computed
 * when the entry is indexed, from the entry alone. What a field can add is bounded by the field's
 * strength, however often the word stands in it.
 */
final class Impacts {
  /** The number for an impact of one; Lucene and the browser's index keep whole numbers. */
  static final int SCALE = 20;

  /** How fast a field's part grows with the number of occurrences. */
  private static final double HALF = 0.25;

  /** How much impacts of many fields together are bent down. */
  private static final double BEND = 0.3;

  private final Map<String, Sum> words = new LinkedHashMap<>();
  private final Map<String, Sum> stems = new LinkedHashMap<>();

  private Impacts() {}

  /** A field: its strength, and how long its text usually is. */
  private enum Field {
    TITLE(1, 10),
    ERROR(1, 10),
    SYMPTOM(0.7, 12),
    TLDR(0.6, 12),
    TAGS(0.5, 5),
    QUOTED(0.6, 10),
    SOLUTION(0.45, 150),
    CONTEXT(0.25, 80),
    CODE(0.32, 80);

    private final double strength;
    private final double usualLength;

    Field(double strength, double usualLength) {
      this.strength = strength;
      this.usualLength = usualLength;
    }
  }

  static Impacts of(IndexDocument document, SymptomWords symptoms) {
    Impacts impacts = new Impacts();
    impacts.add(Field.TITLE, symptoms.of(document.title()));
    document.errorTexts().forEach(error -> impacts.add(Field.ERROR, symptoms.of(error)));
    document.errorTexts().stream()
        .map(symptoms::nameOf)
        .filter(name -> !name.isEmpty())
        .forEach(name -> impacts.words.put(LineWord.CODE + name, new Sum(1)));
    document.symptoms().forEach(s -> impacts.add(Field.SYMPTOM, symptoms.of(s)));
    impacts.add(Field.TLDR, symptoms.of(document.tldr()));
    impacts.add(Field.TAGS, WordLine.of(tags(document.facets())));
    QuotedErrors.of(document).forEach(e -> impacts.add(Field.QUOTED, symptoms.of(e)));
    impacts.add(Field.SOLUTION, WordLine.of(document.solution()));
    impacts.add(Field.CONTEXT, WordLine.of(document.context()));
    impacts.add(Field.CODE, WordLine.of(document.code()));
    impacts.addStems();
    return impacts;
  }

  private static String tags(Facets facets) {
    return String.join(" ", facets.tags()) + "\n" + String.join(" ", facets.technologies());
  }

  private void add(Field field, WordLine line) {
    Map<String, Sum> counts = new LinkedHashMap<>();
    line.words().forEach(word -> count(word, counts));
    line.wholes().forEach(word -> count(word, counts));
    double half = HALF * (1 + line.words().size() / field.usualLength);
    counts.forEach((word, count) -> sum(words, word).add(part(field, count.value, half)));
  }

  /** An entry is as much about a stem as about the word of it that it is most about. */
  private void addStems() {
    words.forEach((word, sum) -> {
      if (!LineWord.isCode(word)) {
        Sum stem = sum(stems, Stemmer.stem(word));
        stem.value = Math.max(stem.value, sum.value);
      }
    });
  }

  private static void count(LineWord word, Map<String, Sum> counts) {
    sum(counts, word.text()).add(Math.min(100, word.weight()) / 100.0);
  }

  private static Sum sum(Map<String, Sum> sums, String word) {
    return sums.computeIfAbsent(word, key -> new Sum(0));
  }

  private static double part(Field field, double count, double half) {
    return field.strength * count / (count + half);
  }

  /** Hands Lucene the impact of each word and code, at least 1. */
  ImpactStream words() {
    return new ImpactStream(words);
  }

  /** Calls back with each word and code, and its impact. */
  void forEachWord(ObjIntConsumer<String> callback) {
    words.forEach((word, sum) -> callback.accept(word, sum.impact()));
  }

  /** Whether a word or code is among them. */
  boolean has(String word) {
    return words.containsKey(word);
  }

  /** Hands Lucene the impact of each stem, at least 1. */
  ImpactStream stems() {
    return new ImpactStream(stems);
  }

  /** A sum that grows in place: most words of an entry are met more than once. */
  static final class Sum {
    private double value;

    private Sum(double value) {
      this.value = value;
    }

    private void add(double more) {
      value += more;
    }

    /** The impact, as a whole number of at least 1. */
    int impact() {
      return (int) Math.max(1, Math.round(SCALE * value / (1 + BEND * value)));
    }
  }
}
