package dev.fixdex.errortext;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of an error text.
 *
 * <p>Example: {@code main.c(12): error C2065: 'x' : undeclared identifier} has the stable words
 * {@code c2065 undeclared identifier}; {@code main.c(12)} is a path, {@code x} a quoted name.
 *
 * <p>Terminal escapes, NULs and other control characters are left out; offsets always count in the
 * text as given. All methods take any text, take time linear in its length and never throw.
 */
public final class ErrorText {
  private ErrorText() {}

  /** The tokens of a text of any number of lines, in order. */
  public static List<Token> tokens(String text) {
    return tokens(text, false);
  }

  /** The tokens of a symptom: as {@link #tokens}, with an author's wildcards as gaps. */
  public static List<Token> symptomTokens(String text) {
    return tokens(text, true);
  }

  private static List<Token> tokens(String text, boolean symptom) {
    CleanText clean = CleanText.of(text);
    List<Token> tokens = new TextScanner(clean.text(), symptom).scan();
    return clean.isSame() ? tokens : moved(tokens, clean);
  }

  private static List<Token> moved(List<Token> tokens, CleanText clean) {
    List<Token> moved = new ArrayList<>(tokens.size());
    for (Token t : tokens) {
      int start = clean.original(t.start());
      int end = clean.original(t.end() - 1) + 1;
      moved.add(new Token(t.kind(), t.region(), start, end, t.text(), t.parts()));
    }
    return moved;
  }

  /** The stable words of one log line, with gaps for what varies. */
  public static Mask mask(String line) {
    return Masking.mask(tokens(shown(line)), offset(line));
  }

  /** The stable words of an error text that an author wrote, its wildcards as gaps. */
  public static Mask maskSymptom(String text) {
    return Masking.mask(symptomTokens(text), 0);
  }

  /** As {@link #mask(String)}, of tokens that were read already. */
  public static Mask mask(List<Token> tokens) {
    return Masking.mask(tokens, 0);
  }

  /** The text without terminal escapes and control characters. */
  public static String visible(String text) {
    return CleanText.of(text).text();
  }

  /** Canonical spelling of a word: lower case, without accents. */
  public static String fold(String word) {
    return Fold.fold(word, 0, word.length());
  }

  /** What a terminal shows of a line in which a progress bar wrote over itself. */
  private static String shown(String line) {
    int offset = offset(line);
    return offset == 0 ? line : line.substring(offset);
  }

  private static int offset(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\r' || line.charAt(end - 1) == '\n')) {
      end--;
    }
    return line.lastIndexOf('\r', end - 1) + 1;
  }
}
