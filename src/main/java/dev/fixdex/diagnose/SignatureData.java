package dev.fixdex.diagnose;

import dev.fixdex.shards.Places;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The signatures of a knowledge base as they are kept: words by number, and error texts as lists of
 * numbers. All else is worked out from this.
 *
 * @param subjects in the order of their places in the browser's files, without their error texts:
 *     the rows have them
 * @param words in the order of their numbers
 * @param rows one for each different error text
 */
record SignatureData(List<Subject> subjects, List<Word> words, List<Row> rows) {
  SignatureData {
    subjects = List.copyOf(subjects);
    words = List.copyOf(words);
    rows = List.copyOf(rows);
  }

  /**
   * A word.
   *
   * @param spellings itself and all that mean the same
   * @param kind as in {@link WordReader}
   * @param count number of entries that have it
   */
  record Word(List<String> spellings, int kind, int count) {
    Word {
      spellings = List.copyOf(spellings);
    }
  }

  /**
   * An error text.
   *
   * @param words numbers, each doubled, and one more where a gap stands before the word
   * @param details numbers, in alphabetical order: sums of them are the same whatever the numbers
   * @param hasGap whether it has wildcards or volatile parts
   * @param open whether it ends with one
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(
      int[] words, int[] details, boolean hasGap, boolean open, List<Signature.Origin> origins) {
    Row {
      origins = List.copyOf(origins);
    }
  }

  /**
   * Reads the error texts of some entries, whatever their order is.
   *
   * @param synonyms groups of words that mean the same, as in the knowledge base's settings
   */
  static SignatureData of(List<Subject> all, List<List<String>> synonyms) {
    Places places = places(all);
    List<Subject> subjects = new ArrayList<>(all.size());
    Reading reading = new Reading(synonyms);
    for (int i = 0; i < all.size(); i++) {
      Subject subject = all.get(places.item(i));
      reading.read(i, subject);
      subjects.add(subject.withoutTexts());
    }
    return reading.data(subjects);
  }

  /** Where entries are in the browser's files, in which order they are numbered. */
  static Places places(List<Subject> subjects) {
    return Places.of(
        subjects.stream().map(subject -> subject.id() + '\n' + subject.url()).toList());
  }

  /** Collects words and texts. */
  private static final class Reading {
    private final Vocabulary vocabulary;
    private final LinkedHashMap<SignatureText, List<Signature.Origin>> texts =
        new LinkedHashMap<>();

    /** Equal words, each once: the texts of a large base say the same words again and again. */
    private final Map<WordReader.Word, WordReader.Word> words = new HashMap<>();

    private final Map<String, String> details = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Map<Integer, Integer> kinds = new HashMap<>();

    Reading(List<List<String>> synonyms) {
      vocabulary = new Vocabulary(synonyms);
    }

    void read(int number, Subject subject) {
      Set<Integer> seen = new HashSet<>();
      for (String errorText : subject.errorTexts()) {
        for (SignatureText text : SignatureText.of(errorText)) {
          for (WordReader.Word word : text.words()) {
            int known = vocabulary.add(word.text());
            seen.add(known);
            kinds.merge(known, word.kind(), Math::max);
          }
          text.details().forEach(detail -> seen.add(vocabulary.add(detail)));
          SignatureText key =
              text.untitled(
                  word -> words.computeIfAbsent(word, own -> own),
                  detail -> details.computeIfAbsent(detail, own -> own));
          texts
              .computeIfAbsent(key, k -> new ArrayList<>(1))
              .add(new Signature.Origin(number, text.text()));
        }
      }
      seen.forEach(word -> counts.merge(word, 1, Integer::sum));
    }

    SignatureData data(List<Subject> subjects) {
      List<Word> all = new ArrayList<>(vocabulary.size());
      for (int i = 0; i < vocabulary.size(); i++) {
        all.add(
            new Word(
                vocabulary.spellings(i),
                kinds.getOrDefault(i, WordReader.PLAIN),
                counts.getOrDefault(i, 0)));
      }
      List<Row> rows = new ArrayList<>(texts.size());
      // Each is forgotten when its row is made: of a large base both together take much memory.
      for (var text = texts.pollFirstEntry(); text != null; text = texts.pollFirstEntry()) {
        rows.add(row(text.getKey(), text.getValue()));
      }
      return new SignatureData(subjects, all, rows);
    }

    private Row row(SignatureText text, List<Signature.Origin> origins) {
      int[] numbers = new int[text.words().size()];
      for (int i = 0; i < numbers.length; i++) {
        WordReader.Word word = text.words().get(i);
        numbers[i] = vocabulary.number(word.text()) * 2 + (word.gapBefore() && i > 0 ? 1 : 0);
      }
      int[] named =
          text.details().stream()
              .map(vocabulary::number)
              .sorted(Comparator.comparing(word -> vocabulary.spellings(word).getFirst()))
              .mapToInt(Integer::intValue)
              .toArray();
      return new Row(numbers, named, text.hasGap(), text.open(), origins);
    }
  }
}
