package dev.fixdex.errortext;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Operators, options, and names that begin or end with punctuation. */
final class Symbols {
  private static final int LONGEST_RUN = 3;

  /** In UTF-16 units: a byte order mark and the first line of a script fit in. */
  private static final int LONGEST_ESCAPED = 32;

  /** Operators that are words also between two names. */
  private static final Set<String> OPERATORS =
      Set.of(
          "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "<<", ">>", "::", "+=", "-=", "*=", "/=",
          "|=", "&=", "^=", "%=", "++", "--", "**", "//", ":=", "??", "?.", "<-", "=~", "!~", "===",
          "!==", "<=>", "<<<", ">>>", "${", "$(", "$?", "$!", "$@", "$#", "$$", "$*", "!!", "!$",
          "2>", "&>", "|&", "@@", "#!", "<?", "?>", "</", "/>");

  private static final String RULES = "-=*#~_.";

  private Symbols() {}

  /** The end of {@code ++} or {@code #} after the word {@code s[from, end)}, or {@code end}. */
  static int suffix(String s, int from, int end, int to) {
    if (s.startsWith("++", end) && end + 2 <= to && !s.startsWith("+", end + 2)) {
      return end + 2;
    }
    boolean sharp =
        end == from + 1
            && end < to
            && s.charAt(end) == '#'
            && Chars.isAsciiLetter(s.charAt(from))
            && (end + 1 >= to || !Chars.isWordChar(s.charAt(end + 1)));
    return sharp ? end + 1 : end;
  }

  /** Whether a name that begins with this unit is an option and no variable or file. */
  static boolean isOption(char c) {
    return c == '-' || c == '/' || c == '+';
  }

  /**
   * The end of an option, a variable or a dotted name at {@code from}: {@code --platform}, {@code
   * /clr}, {@code $PATH}, {@code .NET}, {@code #include}, {@code @Override}; or {@code from}.
   */
  static int prefixed(String s, int from, int to) {
    char c = s.charAt(from);
    int i = from + 1;
    if (c == '-') {
      i += s.startsWith("-", i) ? 1 : 0;
    } else if ("/$.#@%".indexOf(c) < 0) {
      return from;
    }
    if (i >= to || !opens(s, from) || !startsName(c, s.charAt(i))) {
      return from;
    }
    int end = c == '$' || c == '%' ? nameEnd(s, i, to) : Words.end(s, i, to);
    if (c == '%') {
      return end < to && s.charAt(end) == '%' ? end + 1 : from;
    }
    return c == '#' && Chars.isHexDigit(s.charAt(i)) && end - i <= 2 ? from : end;
  }

  private static boolean startsName(char sigil, char c) {
    return Chars.isLetter(c) || (c == '_' && (sigil == '$' || sigil == '%'));
  }

  private static int nameEnd(String s, int from, int to) {
    int i = from;
    while (i < to
        && (Chars.isWordChar(s.charAt(i)) || (s.charAt(i) == ':' && colonInside(s, i, to)))) {
      i++;
    }
    return i;
  }

  /** {@code $env:PATH}. */
  private static boolean colonInside(String s, int at, int to) {
    return at + 1 < to && Chars.isAsciiLetter(s.charAt(at + 1)) && Chars.isAlnum(s.charAt(at - 1));
  }

  private static boolean opens(String s, int at) {
    if (at == 0) {
      return true;
    }
    char before = s.charAt(at - 1);
    int k = Chars.classOf(before);
    return k == Chars.SPACE || k == Chars.QUOTE || "([{=<>,|:;!".indexOf(before) >= 0;
  }

  /** The words of a name that {@link #prefixed} found. */
  static List<String> parts(String s, int from, int end) {
    int i = from;
    while (i < end && !Chars.isWordChar(s.charAt(i))) {
      i++;
    }
    int last = s.charAt(end - 1) == '%' ? end - 1 : end;
    Set<String> parts = new LinkedHashSet<>();
    parts.add(Words.text(s, i, last));
    parts.addAll(Words.parts(s, i, last));
    return new ArrayList<>(parts);
  }

  /** After {@code \n}, {@code \t} or {@code \r} as printed inside a string, or {@code from}. */
  static int escape(String s, int from, int to) {
    boolean escape =
        s.charAt(from) == '\\' && from + 1 < to && "nrt".indexOf(s.charAt(from + 1)) >= 0;
    return escape ? from + 2 : from;
  }

  /**
   * The end of what a shell says that it cannot run, where that has no letters to be a word: {@code
   * [[}, and what it prints with escapes, such as {@code $'\r'}; or {@code from}.
   */
  static int unrunnable(String s, int from, int to) {
    boolean brackets = s.startsWith("[[", from);
    if (!(brackets || s.startsWith("$'\\", from)) || !opens(s, from)) {
      return from;
    }
    if (brackets) {
      int end = from + 2;
      return end < to && (s.charAt(end) == ':' || s.charAt(end) == ' ') ? end : from;
    }
    int last = Math.min(to, from + LONGEST_ESCAPED);
    // A quoted name may end within what looks like the sign.
    int close = from + 3 < last ? s.indexOf('\'', from + 3, last) : -1;
    return close < 0 ? from : close + 1;
  }

  /** The end of the run of punctuation at {@code from}. */
  static int runEnd(String s, int from, int to) {
    int i = from;
    while (i < to && Chars.isOperator(s.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether a run is an operator, by itself or among spaces. */
  static boolean isOperator(String s, int from, int end, int to) {
    int length = end - from;
    if (length < 2 || length > LONGEST_RUN) {
      return false;
    }
    String run = s.substring(from, end);
    if (OPERATORS.contains(run)) {
      return true;
    }
    boolean closed = end >= to || !Chars.isWordChar(s.charAt(end));
    return closed && opens(s, from) && !isRule(run);
  }

  /** Repetitions that only draw a line. */
  private static boolean isRule(String run) {
    for (int i = 0; i < run.length(); i++) {
      if (run.charAt(i) != run.charAt(0) && RULES.indexOf(run.charAt(i)) < 0) {
        return false;
      }
    }
    return RULES.indexOf(run.charAt(0)) >= 0;
  }
}
