package dev.fixdex.lint.rules;

import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Private keys in the text form of RFC 7468 and its kin, also as a value of JSON, whose line ends
 * are written {@code \n}.
 */
final class PrivateKeys {
  /** Every text with a key has it. */
  private static final String SIGN = "PRIVATE KEY";

  private static final Pattern BEGIN =
      Pattern.compile(
          "-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY(?: BLOCK)?-----(?:\\s|\\\\{1,4}[nr]){1,80}"
              + "(?:[A-Z][A-Za-z-]{1,20}: [^\\n]{0,100}\\n\\s{0,40}){0,4}");

  /** Zeros, of which the fixed beginning of a key is full; a made-up key is nothing else. */
  private static final Pattern ZEROS = Pattern.compile("A{5,}");

  private static final Pattern OBVIOUS =
      Pattern.compile("(?i)example|redacted|your|x{8}|0{8}|1234567");

  /** No word is as long, in characters. The first line of every key is. */
  private static final int SHORTEST_LINE = 40;

  /** A key's first line is nearly the same in all keys: alone, before dots, it tells nothing. */
  private static final int SHORTEST_CUT = 100;

  private PrivateKeys() {}

  /** Where keys stand, each from its first line to the first line of what is random. */
  static List<Span> in(String text) {
    List<Span> keys = new ArrayList<>();
    if (text.contains(SIGN)) {
      Matcher matcher = BEGIN.matcher(text);
      while (matcher.find()) {
        Body body = Body.read(text, matcher.end());
        if (body.isKey()) {
          keys.add(new Span(matcher.start(), body.firstEnd()));
        }
      }
    }
    return keys;
  }

  /**
   * What stands below a key's first line.
   *
   * @param digits of base 64, without line ends
   * @param first length of the first line
   * @param firstEnd where the first line ends in the text
   * @param closed whether the key's last line follows
   */
  private record Body(String digits, int first, int firstEnd, boolean closed) {
    static Body read(String text, int from) {
      StringBuilder digits = new StringBuilder();
      int firstEnd = from;
      int i = from;
      while (i < text.length() && (isDigit(text.charAt(i)) || isBreak(text, i))) {
        if (isBreak(text, i)) {
          i += text.charAt(i) == '\\' ? 2 : 1;
        } else {
          firstEnd = firstEnd == i ? i + 1 : firstEnd;
          digits.append(text.charAt(i));
          i++;
        }
      }
      return new Body(digits.toString(), firstEnd - from, firstEnd, text.startsWith("-----END", i));
    }

    boolean isKey() {
      String random = ZEROS.matcher(digits).replaceAll("");
      return first >= SHORTEST_LINE
          && random.length() >= SHORTEST_LINE
          && (closed || digits.length() >= SHORTEST_CUT)
          && !OBVIOUS.matcher(digits).find()
          && Randomness.isVaried(random);
    }

    private static boolean isDigit(char c) {
      return c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '=');
    }

    /** A blank or line end, or one that is written with a backslash or two. */
    private static boolean isBreak(String text, int at) {
      char c = text.charAt(at);
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      return Character.isWhitespace(c) || (c == '\\' && (next == 'n' || next == 'r'));
    }
  }
}
