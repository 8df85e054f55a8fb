package dev.fixdex.diagnose;

import dev.fixdex.errortext.ErrorText;
import dev.fixdex.errortext.Mask;
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
  private boolean[] numbers = new boolean[32];

  /** Of each word: twice the number of blanks before it, and one more behind something volatile. */
  private int[] places = new int[32];

  private int[] ends = new int[4];
  private int count;
  private int lines;
  private boolean hasNumbers;
  private boolean hasPorts;

  EventWords(Signatures signatures) {
    this.signatures = signatures;
  }

  /** Adds a line. */
  void add(String line) {
    List<Token> tokens = ErrorText.tokens(line);
    if (EchoedCommand.is(line, tokens)) {
      endLine();
      return;
    }
    Vocabulary vocabulary = signatures.vocabulary();
    Mask mask = ErrorText.mask(tokens);
    int speaker = Speaker.start(mask, line);
    int blanks = 0;
    int at = 0;
    for (WordReader.Word word : WordReader.words(mask, line)) {
      for (; at < word.at(); at++) {
        blanks += line.charAt(at) == ' ' ? 1 : 0;
      }
      int number = vocabulary.number(word.text());
      double weight = word.at() == speaker ? 0 : signatures.beside(word.text());
      add(number, weight, isAnyNumber(word), 2 * blanks + (word.gapBefore() ? 1 : 0));
    }
    for (Token token : tokens) {
      if (token.region() != Region.PREFIX && token.region() != Region.TIME) {
        detail(vocabulary.number(token.text()));
        String port = SignatureText.port(token);
        if (!port.isEmpty()) {
          hasPorts = true;
          detail(vocabulary.number(port));
        }
      }
    }
    endLine();
  }

  private void detail(int word) {
    if (word != Vocabulary.UNKNOWN) {
      details.add(word);
    }
  }

  private void add(int word, double weight, boolean anyNumber, int place) {
    if (count == words.length) {
      words = Arrays.copyOf(words, count * 2);
      weights = Arrays.copyOf(weights, count * 2);
      numbers = Arrays.copyOf(numbers, count * 2);
      places = Arrays.copyOf(places, count * 2);
    }
    words[count] = word;
    weights[count] = weight;
    numbers[count] = anyNumber;
    places[count] = place;
    hasNumbers |= anyNumber;
    count++;
  }

  private void endLine() {
    if (lines == ends.length) {
      ends = Arrays.copyOf(ends, lines * 2);
    }
    ends[lines++] = count;
  }

  /** After {@code error} any number reads like a code. */
  private static boolean isAnyNumber(WordReader.Word word) {
    return word.kind() == WordReader.CODE && word.text().startsWith("error-");
  }

  /** The words as a signature is compared with them: a number that it does not have is no code. */
  EventWords of(Signature signature) {
    if (!hasNumbers) {
      return this;
    }
    EventWords kept = new EventWords(signatures);
    kept.details.addAll(details);
    kept.hasPorts = hasPorts;
    for (int line = 0; line < lines; line++) {
      for (int i = start(line); i < ends[line]; i++) {
        if (!numbers[i] || signature.has(words[i])) {
          kept.add(words[i], weights[i], false, places[i]);
        }
      }
      kept.endLine();
    }
    return kept;
  }

  int[] words() {
    return words;
  }

  int count() {
    return count;
  }

  int lines() {
    return lines;
  }

  /** Where a line's words begin. */
  int start(int line) {
    return line == 0 ? 0 : ends[line - 1];
  }

  /** Where a line's words end. */
  int end(int line) {
    return ends[line];
  }

  /** What the words {@code [from, to)} say, those of a signature by what they say there. */
  double said(Signature signature, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += signature.has(words[i]) ? signatures.weight(words[i]) : weights[i];
    }
    return sum;
  }

  /**
   * What stands where a signature ends with a wildcard that nothing volatile has filled: what
   * follows its last word up to a blank.
   */
  double inPlaceOfLastGap(Signature signature, int from, int to) {
    int end = signature.words[signature.words.length - 1];
    int first = to;
    while (first > from && words[first - 1] != end) {
      first--;
    }
    double sum = 0;
    for (int i = first; i < to && places[i] == places[first]; i++) {
      boolean filled = places[i] % 2 == 1;
      sum += filled || signature.has(words[i]) ? 0 : weights[i];
    }
    return sum;
  }

  /** Whether there are ports, and none of those that a signature names. */
  boolean hasOtherPorts(Signature signature) {
    return hasPorts
        && signature.ports.length > 0
        && Arrays.stream(signature.ports).noneMatch(details::contains);
  }

  /** What the details say that a signature and these lines have in common. */
  double details(Signature signature) {
    double sum = 0;
    for (int word : signature.details) {
      if (details.contains(word)) {
        sum += Signature.detail(signatures.weight(word));
      }
    }
    return sum;
  }
}
