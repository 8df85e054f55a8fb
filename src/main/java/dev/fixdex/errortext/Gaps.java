package dev.fixdex.errortext;

import java.util.Set;

/**
 * Wildcards that authors write into symptoms: three dots, a name in angle brackets or in pairs of
 * underscores.
 */
final class Gaps {
  private static final int LONGEST = 48;
  private static final int LONGEST_JOINED = 200;

  /** What stands within a path, an address, or the name of a package. */
  private static final String JOINTS = "/@.-+~%";

  /** What programs really print between angle brackets. */
  private static final Set<String> LITERALS =
      Set.of(
          "anonymous",
          "clinit",
          "eof",
          "genexpr",
          "init",
          "invalid",
          "lambda",
          "listcomp",
          "module",
          "native",
          "nil",
          "no value",
          "none",
          "null",
          "stdin",
          "string",
          "unknown",
          "unset");

  private Gaps() {}

  /** The end of a wildcard at {@code from}, or {@code from}. */
  static int end(String s, int from, int to) {
    return switch (s.charAt(from)) {
      case '.' -> dots(s, from, to);
      case '\u2026' -> from + 1;
      case '<' -> bracketed(s, from, to);
      case '_' -> placeholder(s, from, to);
      default -> from;
    };
  }

  /**
   * The end of a word that begins at {@code from} and of which a name in angle brackets is a part,
   * as in {@code <n>kB}, {@code -l<name>} or {@code https://<host>/<path>}; or {@code from}. What
   * stands there in a log is one word, or a path, with the name filled in. {@code List<String>} is
   * a type.
   */
  static int joined(String s, int from, int to) {
    int last = Math.min(to, from + LONGEST_JOINED);
    boolean option = s.charAt(from) == '-';
    boolean named = false;
    boolean joined = false;
    int i = from;
    while (i < last) {
      char c = s.charAt(i);
      int gap = c == '<' ? bracketed(s, i, to) : i;
      boolean afterWord = i > from && Chars.isWordChar(s.charAt(i - 1));
      if (gap > i && afterWord && !named && !option) {
        return from;
      } else if (gap > i) {
        named = true;
        joined |= afterWord;
        i = gap;
      } else if (s.startsWith("://", i)) {
        joined = true;
        i += 3;
      } else if (Chars.isWordChar(c) || JOINTS.indexOf(c) >= 0) {
        joined |=
            c == '/' || c == '@' || (Chars.isWordChar(c) && i > from && s.charAt(i - 1) == '>');
        i++;
      } else {
        break;
      }
    }
    while (i > from && s.charAt(i - 1) == '.') {
      i--;
    }
    return named && joined ? i : from;
  }

  private static int dots(String s, int from, int to) {
    int i = from;
    while (i < to && s.charAt(i) == '.') {
      i++;
    }
    return i >= from + 3 ? i : from;
  }

  private static int bracketed(String s, int from, int to) {
    int i = from + 1;
    int last = Math.min(to, from + LONGEST);
    while (i < last && (Chars.isWordChar(s.charAt(i)) || " -./:|".indexOf(s.charAt(i)) >= 0)) {
      i++;
    }
    boolean named =
        i > from + 1 && i < last && s.charAt(i) == '>' && Chars.isLetter(s.charAt(from + 1));
    return named && !LITERALS.contains(Fold.fold(s, from + 1, i)) ? i + 1 : from;
  }

  private static int placeholder(String s, int from, int to) {
    if (!s.startsWith("__", from)) {
      return from;
    }
    int i = from + 2;
    while (i < to && i < from + LONGEST && isNameChar(s.charAt(i))) {
      i++;
    }
    boolean closed =
        i > from + 4 && s.startsWith("__", i - 2) && Chars.isAsciiLetter(s.charAt(from + 2));
    boolean ends = i >= to || !Chars.isWordChar(s.charAt(i));
    return closed && ends ? i : from;
  }

  private static boolean isNameChar(char c) {
    return (c >= 'A' && c <= 'Z') || Chars.isDigit(c) || c == '_';
  }
}
