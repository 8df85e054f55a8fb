package dev.fixdex.paste;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one command line of PowerShell by the language specification's lexical grammar (2.3.5.2
 * String literals, 2.3.6 generic tokens), written apart from what quotes. Whatever is more than
 * words of literal text is refused: it would be evaluated.
 */
final class PowerShellWords {
  private static final String SINGLE = "'\u2018\u2019\u201a\u201b";
  private static final String DOUBLE = "\"\u201c\u201d\u201e";
  private static final String DASHES = "-\u2013\u2014\u2015";
  private static final String ESCAPES = "0abefnrtuv";
  private static final String ENDS = ";|&(){},<>\n\r";

  private final String text;
  private int at;

  private PowerShellWords(String text) {
    this.text = text;
  }

  /**
   * The words; one that starts with a dash that no quote hides is a parameter and is marked so.
   *
   * @throws IllegalArgumentException when there is more than literal text
   */
  static List<String> of(String command) {
    return new PowerShellWords(command).words();
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    while (at < text.length()) {
      if (Character.isSpaceChar(text.charAt(at)) || text.charAt(at) == '\t') {
        at++;
      } else {
        words.add(word());
      }
    }
    return words;
  }

  private String word() {
    char first = text.charAt(at);
    if (first == '@' || first == '#' || text.startsWith("--%", at)) {
      throw new IllegalArgumentException("a word begins with " + first);
    }
    StringBuilder word = new StringBuilder(DASHES.indexOf(first) >= 0 ? "(parameter)" : "");
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isSpaceChar(c) || c == '\t') {
        break;
      }
      if (ENDS.indexOf(c) >= 0) {
        throw new IllegalArgumentException("not text: " + c + " at " + at + " of " + text);
      }
      at++;
      if (SINGLE.indexOf(c) >= 0) {
        verbatim(word);
      } else if (DOUBLE.indexOf(c) >= 0) {
        expandable(word);
      } else {
        literal(c, word);
      }
    }
    return word.toString();
  }

  private void verbatim(StringBuilder word) {
    quoted(SINGLE, word, false);
  }

  private void expandable(StringBuilder word) {
    quoted(DOUBLE, word, true);
  }

  private void quoted(String quotes, StringBuilder word, boolean expands) {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (quotes.indexOf(c) >= 0) {
        if (at == text.length() || quotes.indexOf(text.charAt(at)) < 0) {
          return;
        }
        word.append(text.charAt(at++));
      } else if (expands) {
        literal(c, word);
      } else {
        word.append(c);
      }
    }
    throw new IllegalArgumentException("a string has no end: " + text);
  }

  /** A character where a backquote escapes and a dollar sign may name a variable. */
  private void literal(char c, StringBuilder word) {
    if (c == '`') {
      char escaped = text.charAt(at++);
      if (ESCAPES.indexOf(escaped) >= 0 || escaped == '\n') {
        throw new IllegalArgumentException("an escape that means something else: `" + escaped);
      }
      word.append(escaped);
    } else if (c == '$' && at < text.length() && names(text.charAt(at))) {
      throw new IllegalArgumentException("evaluated: $" + text.charAt(at) + " in " + text);
    } else {
      word.append(c);
    }
  }

  private static boolean names(char c) {
    return Character.isLetterOrDigit(c) || "({_?^$:".indexOf(c) >= 0;
  }
}
