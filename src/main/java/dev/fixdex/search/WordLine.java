package dev.fixdex.search;

import dev.fixdex.errortext.ErrorText;
import dev.fixdex.errortext.Kind;
import dev.fixdex.errortext.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text with their weights.
 *
 * @param words in order; an identifier as the words it is made of
 * @param wholes identifiers as they stand, and other spellings of single words
 */
record WordLine(List<LineWord> words, List<LineWord> wholes) {
  private static final int WORD = 100;
  private static final int CODE_WEIGHT = 300;

  /** A long name that two texts share says more than the words it is made of. */
  private static final int WHOLE = 150;

  private static final int WHOLE_JOINED = 30;

  WordLine {
    words = List.copyOf(words);
    wholes = List.copyOf(wholes);
  }

  /** The words of prose. */
  static WordLine of(String text) {
    return of(ErrorText.tokens(text), false);
  }

  /**
   * The words that tokens are made of.
   *
   * @param named whether a name may also be the code of an entry
   */
  static WordLine of(List<Token> tokens, boolean named) {
    List<LineWord> words = new ArrayList<>(tokens.size());
    List<LineWord> wholes = new ArrayList<>();
    for (Token token : tokens) {
      int weight = weight(token);
      if (weight > 0) {
        add(token, weight, named, words, wholes);
      }
    }
    return new WordLine(words, wholes);
  }

  private static void add(
      Token token, int weight, boolean named, List<LineWord> words, List<LineWord> wholes) {
    boolean plain = token.isStable();
    if (token.kind() == Kind.CODE) {
      words.add(new LineWord(LineWord.CODE + token.text(), CODE_WEIGHT, true));
      token.parts().forEach(part -> wholes.add(new LineWord(part, 10, true)));
      return;
    }
    if (isMark(token)) {
      words.add(new LineWord(token.text(), weight * 4 / 10, false));
      return;
    }
    List<String> pieces = token.kind() == Kind.SYMBOL ? List.of() : pieces(token.parts());
    if (pieces.size() < 2) {
      words.add(new LineWord(token.text(), weight, plain));
      token.parts().forEach(part -> wholes.add(new LineWord(part, weight / 2, plain)));
      return;
    }
    if (plain && named && !isJoined(token.text())) {
      wholes.add(new LineWord(LineWord.CODE + token.text(), CODE_WEIGHT, true));
    }
    int whole = isJoined(token.text()) ? WHOLE_JOINED : WHOLE;
    wholes.add(new LineWord(token.text(), weight * whole / WORD, plain));
    pieces.forEach(piece -> words.add(new LineWord(piece, weight * 8 / 10, plain)));
  }

  /** What a token says by where it stands, in hundredths; 0 for what is left out. */
  private static int weight(Token token) {
    if (token.kind() == Kind.NUMBER && token.text().length() < 2) {
      return 0;
    }
    return switch (token.region()) {
      case PLAIN -> WORD;
      case NAME -> 35;
      case PATH, URL -> 15;
      case LEVEL -> 10;
      case NUMBER, HEX, UUID, ADDRESS, SIZE, DURATION -> 20;
      case PREFIX, TIME, PROCESS, GAP -> 0;
    };
  }

  /** An operator, or punctuation in quotes: a message varies in it as it does in quoted names. */
  private static boolean isMark(Token token) {
    return token.kind() == Kind.SYMBOL && token.parts().isEmpty() && !hasLetter(token.text());
  }

  private static boolean hasLetter(String text) {
    return text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }

  /** A name of words that are written apart as often as not; no error is named so. */
  static boolean isJoined(String text) {
    return text.indexOf('-') >= 0 || text.indexOf('/') >= 0;
  }

  /** The parts that are not themselves made of the parts that follow them. */
  static List<String> pieces(List<String> parts) {
    List<String> pieces = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      if (!isComposed(parts, i)) {
        pieces.add(parts.get(i));
      }
    }
    return pieces;
  }

  private static boolean isComposed(List<String> parts, int index) {
    String whole = parts.get(index);
    int length = 0;
    for (int i = index + 1; i < parts.size() && length < whole.length(); i++) {
      if (!whole.startsWith(parts.get(i), length)) {
        return false;
      }
      length += parts.get(i).length();
      if (length == whole.length()) {
        return i > index + 1;
      }
    }
    return false;
  }
}
