package dev.fixdex.diagnose;

import dev.fixdex.errortext.ErrorText;
import dev.fixdex.errortext.Region;
import dev.fixdex.errortext.Token;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of an event's lines by their numbers. Built line by line, then only read. */
final class EventWords {
  private final Signatures signatures;
  private final Set<Integer> details = new HashSet<>();
  private int[] words = new int[32];
  private double[] weights = new double[32];
  private int count;

  EventWords(Signatures signatures) {
    this.signatures = signatures;
  }

  /** Adds a line; returns the index after its last word. */
  int add(String line) {
    List<Token> tokens = ErrorText.tokens(line);
    Vocabulary vocabulary = signatures.vocabulary();
    for (WordReader.Word word : WordReader.words(ErrorText.mask(tokens), line)) {
      int number = vocabulary.number(word.text());
      if (number == Vocabulary.UNKNOWN && isAnyNumber(word)) {
        continue;
      }
      if (count == words.length) {
        words = Arrays.copyOf(words, count * 2);
        weights = Arrays.copyOf(weights, count * 2);
      }
      words[count] = number;
      weights[count] = signatures.weight(word.text(), number);
      count++;
    }
    for (Token token : tokens) {
      if (token.region() != Region.PREFIX && token.region() != Region.TIME) {
        int number = vocabulary.number(token.text());
        if (number != Vocabulary.UNKNOWN) {
          details.add(number);
        }
      }
    }
    return count;
  }

  /** After {@code error} any number reads like a code; one that no signature has is a number. */
  private static boolean isAnyNumber(WordReader.Word word) {
    return word.kind() == WordReader.CODE && word.text().startsWith("error-");
  }

  int[] words() {
    return words;
  }

  int count() {
    return count;
  }

  /** What the words {@code [from, to)} say. */
  double said(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += weights[i];
    }
    return sum;
  }

  /** What the details say that a signature and these lines have in common. */
  double details(Signature signature) {
    double sum = 0;
    for (int word : signature.details) {
      if (details.contains(word)) {
        sum += Signature.detail(signatures.weight("", word));
      }
    }
    return sum;
  }
}
