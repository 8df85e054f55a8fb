package dev.fixdex.diagnose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What logs are compared with: the signatures of all entries, and where to look for them by the
 * words that tell them apart. Immutable and thread-safe.
 */
public final class Signatures {
  private final List<Subject> subjects;
  private final Vocabulary vocabulary;
  private final Weights rarity;
  private final double[] weights;
  private final AtomTable atoms;
  private final Signature[] signatures;
  private final int[][] byAnchor;

  private Signatures(
      List<Subject> subjects,
      Vocabulary vocabulary,
      Weights rarity,
      double[] weights,
      Signature[] signatures) {
    this.subjects = List.copyOf(subjects);
    this.vocabulary = vocabulary;
    this.rarity = rarity;
    this.weights = weights;
    this.signatures = signatures;
    atoms = AtomTable.of(vocabulary);
    byAnchor = Anchors.of(signatures, weights, atoms);
  }

  /**
   * The signatures of some entries.
   *
   * @param synonyms groups of words that mean the same, as in the knowledge base's settings
   */
  public static Signatures of(List<Subject> subjects, List<List<String>> synonyms) {
    return new Builder(subjects, synonyms).build();
  }

  /** Number of signatures; equal ones of several entries are one. */
  public int size() {
    return signatures.length;
  }

  /** The entries. */
  public List<Subject> subjects() {
    return subjects;
  }

  Subject subject(int number) {
    return subjects.get(number);
  }

  Signature signature(int number) {
    return signatures[number];
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  AtomTable atoms() {
    return atoms;
  }

  /** The signatures to look at when a word is there; empty for most words. */
  int[] anchoredBy(int word) {
    return byAnchor[word];
  }

  /** What a line's word says. */
  double weight(String word, int number) {
    return number == Vocabulary.UNKNOWN ? rarity.unknown(word) : weights[number];
  }

  /** Makes signatures. */
  private static final class Builder {
    private final List<Subject> subjects;
    private final Vocabulary vocabulary;
    private final Map<SignatureText, List<Signature.Origin>> texts = new LinkedHashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Map<Integer, Byte> kinds = new HashMap<>();

    Builder(List<Subject> subjects, List<List<String>> synonyms) {
      this.subjects = subjects;
      vocabulary = new Vocabulary(synonyms);
    }

    Signatures build() {
      for (int i = 0; i < subjects.size(); i++) {
        read(i);
      }
      Weights rarity = new Weights(subjects.size());
      double[] weights = new double[vocabulary.size()];
      byte[] kindOf = new byte[weights.length];
      for (int word = 0; word < weights.length; word++) {
        kindOf[word] = kinds.getOrDefault(word, (byte) WordReader.PLAIN);
        String text = vocabulary.spellings(word).getFirst();
        weights[word] = rarity.of(text, kindOf[word], counts.getOrDefault(word, 0));
      }
      List<Signature> signatures = new ArrayList<>(texts.size());
      texts.forEach((text, origins) -> {
        Signature signature = signature(text, origins, weights, kindOf);
        if (signature.total + signature.detailTotal >= Score.LEAST_SAID_ALONE) {
          signatures.add(signature);
        }
      });
      return new Signatures(
          subjects, vocabulary, rarity, weights, signatures.toArray(Signature[]::new));
    }

    private void read(int subject) {
      Set<Integer> seen = new HashSet<>();
      for (String errorText : subjects.get(subject).errorTexts()) {
        for (SignatureText text : SignatureText.of(errorText)) {
          for (WordReader.Word word : text.words()) {
            int number = vocabulary.add(word.text());
            seen.add(number);
            kinds.merge(number, (byte) word.kind(), (a, b) -> (byte) Math.max(a, b));
          }
          text.details().forEach(detail -> seen.add(vocabulary.add(detail)));
          SignatureText key = new SignatureText("", text.words(), text.details(), text.hasGap());
          texts
              .computeIfAbsent(key, k -> new ArrayList<>(1))
              .add(new Signature.Origin(subject, text.text()));
        }
      }
      seen.forEach(word -> counts.merge(word, 1, Integer::sum));
    }

    private Signature signature(
        SignatureText text, List<Signature.Origin> origins, double[] weights, byte[] kindOf) {
      List<WordReader.Word> words = text.words();
      int[] numbers = words.stream().mapToInt(w -> vocabulary.number(w.text())).toArray();
      boolean[] gaps = new boolean[numbers.length];
      for (int i = 0; i < gaps.length; i++) {
        gaps[i] = words.get(i).gapBefore() && i > 0;
      }
      int[] details = text.details().stream().mapToInt(vocabulary::number).toArray();
      Arrays.sort(details);
      return new Signature(numbers, gaps, text.hasGap(), details, weights, kindOf, origins);
    }
  }
}
