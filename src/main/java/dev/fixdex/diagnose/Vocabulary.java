package dev.fixdex.diagnose;

import dev.fixdex.errortext.ErrorText;
import dev.fixdex.errortext.Kind;
import dev.fixdex.errortext.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of all signatures by number; words that mean the same have one number. */
final class Vocabulary {
  /** The number of what is no signature's word. */
  static final int UNKNOWN = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<List<String>> spellings = new ArrayList<>();

  /** A vocabulary of synonyms alone. */
  Vocabulary(List<List<String>> synonyms) {
    for (List<String> group : synonyms) {
      int number = UNKNOWN;
      for (String member : group) {
        for (String word : meanings(member)) {
          number = number == UNKNOWN ? add(word) : number;
          join(word, number);
        }
      }
    }
  }

  /** A vocabulary as it was kept. */
  static Vocabulary of(List<SignatureData.Word> words) {
    Vocabulary vocabulary = new Vocabulary(List.of());
    for (SignatureData.Word word : words) {
      for (String spelling : word.spellings()) {
        vocabulary.numbers.put(spelling, vocabulary.spellings.size());
      }
      vocabulary.spellings.add(word.spellings());
    }
    return vocabulary;
  }

  private void join(String word, int number) {
    if (numbers.putIfAbsent(word, number) == null) {
      spellings.get(number).add(word);
    }
  }

  /** What a member of a group of synonyms is; a bare number is the exit code that it may be. */
  private static List<String> meanings(String member) {
    List<Token> tokens = ErrorText.tokens(member);
    List<Token> codes = tokens.stream().filter(t -> t.kind() == Kind.CODE).toList();
    if (codes.size() == 1) {
      return List.of(codes.getFirst().text());
    }
    if (tokens.size() != 1) {
      return List.of();
    }
    Token only = tokens.getFirst();
    return List.of(only.kind() == Kind.NUMBER ? "exit-" + only.text() : only.text());
  }

  /** The number of a word, a new one when it has none. */
  int add(String word) {
    Integer number = numbers.get(word);
    if (number != null) {
      return number;
    }
    numbers.put(word, spellings.size());
    spellings.add(new ArrayList<>(List.of(word)));
    return spellings.size() - 1;
  }

  /** The number of a word, or {@link #UNKNOWN}. */
  int number(String word) {
    return numbers.getOrDefault(word, UNKNOWN);
  }

  int size() {
    return spellings.size();
  }

  /** All words that have a number. */
  List<String> spellings(int number) {
    return spellings.get(number);
  }
}
