package dev.fixdex.errortext;

import java.util.Set;

/**
 * What loggers, containers and build tools put before a message. {@link #step} recognises one piece
 * after the other until the message begins.
 */
final class LinePrefix {
  private static final int LONGEST_GROUP = 48;
  private static final int LONGEST_SERVICE = 40;

  private static final Set<String> KEYS =
      Set.of(
          "addr",
          "caller",
          "level",
          "logger",
          "lvl",
          "pid",
          "severity",
          "thread",
          "tid",
          "time",
          "timestamp",
          "ts");

  /** Tools that write their own name before a severity. */
  private static final Set<String> TOOLS = Set.of("gyp", "npm", "pnpm", "yarn");

  /**
   * A piece of a prefix: where it ends and what it is; it ends where it begins when there is none.
   */
  record Piece(int end, Region region) {}

  private LinePrefix() {}

  /** The piece at {@code from}, where no space stands. */
  static Piece step(String s, int from, int to, boolean afterTime) {
    int end = Times.end(s, from, to);
    if (end > from) {
      return new Piece(end, Region.TIME);
    }
    end = level(s, from, to);
    if (end > from) {
      return new Piece(end, Region.LEVEL);
    }
    end = group(s, from, to);
    if (end == from) {
      end = counter(s, from, to);
    }
    if (end == from) {
      end = keyed(s, from, to);
    }
    if (end == from) {
      end = service(s, from, to);
    }
    if (end == from && afterTime) {
      end = origin(s, from, to);
    }
    return new Piece(end, Region.PREFIX);
  }

  private static int level(String s, int from, int to) {
    int end = Levels.name(s, from, to);
    if (end > from) {
      boolean loud = Levels.isLoud(s, from, end);
      boolean closed = end >= to || ":]!".indexOf(s.charAt(end)) >= 0;
      return closed || (loud && s.charAt(end) == ' ') || Levels.isTold(s, end, to) ? end : from;
    }
    int tool = lettersEnd(s, from, to, 4);
    if (tool < to && s.charAt(tool) == ' ' && TOOLS.contains(Fold.fold(s, from, tool))) {
      end = Levels.name(s, tool + 1, to);
      return end > tool + 1 ? end : from;
    }
    boolean pytest = s.startsWith("E   ", from) && from + 4 < to;
    boolean letter = "EWINewi".indexOf(s.charAt(from)) >= 0 && s.startsWith(": ", from + 1);
    return pytest || letter ? from + 1 : from;
  }

  /** {@code [main]}, {@code [12/40]}, {@code ##[error]}, {@code (12345)}: one word, and no code. */
  private static int group(String s, int from, int to) {
    int open = s.startsWith("##[", from) ? from + 2 : from;
    char c = s.charAt(open);
    if (c != '[' && c != '(' && c != '<') {
      return from;
    }
    if (Addresses.end(s, open, to) > open) {
      return from;
    }
    char closing = c == '[' ? ']' : c == '(' ? ')' : '>';
    int last = Math.min(to, open + LONGEST_GROUP);
    int i = open + 1;
    int words = 1;
    while (i < last && s.charAt(i) != closing) {
      boolean space = s.charAt(i) == ' ' && i > open + 1 && s.charAt(i - 1) != ' ';
      words += space && Times.end(s, open + 1, to) == open + 1 && !numeric(s, open + 1, i) ? 1 : 0;
      i++;
    }
    if (i >= last || i == open + 1 || words > 1) {
      return from;
    }
    boolean level = Levels.name(s, open + 1, i) == i;
    boolean number = numeric(s, open + 1, i);
    boolean word = c == '[' && isName(s, open + 1, i);
    return level || number || word || Times.end(s, open + 1, i) > open + 1 ? i + 1 : from;
  }

  private static boolean numeric(String s, int from, int to) {
    boolean digit = false;
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      digit |= Chars.isDigit(c);
      if (!Chars.isDigit(c) && " ./:#%".indexOf(c) < 0) {
        return false;
      }
    }
    return digit;
  }

  /** A tool's, a thread's or a logger's name; a code or a name with capitals only says more. */
  private static boolean isName(String s, int from, int to) {
    if (!Chars.isLetter(s.charAt(from)) || !Codes.ofWord(s, from, to, "error").isEmpty()) {
      return false;
    }
    boolean lower = false;
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      lower |= Chars.classOf(c) == Chars.LOWER;
      if (!Chars.isWordChar(c) && ".-:#/@$".indexOf(c) < 0) {
        return false;
      }
    }
    return lower;
  }

  /** {@code 29>} of MSBuild, {@code #12 0.345} of BuildKit. */
  private static int counter(String s, int from, int to) {
    boolean kit = s.charAt(from) == '#';
    int i = kit ? from + 1 : from;
    int digits = Units.number(s, i, to);
    if (digits == i || digits >= to) {
      return from;
    }
    if (!kit) {
      return s.charAt(digits) == '>' && !s.startsWith("&", digits + 1) ? digits + 1 : from;
    }
    int second = s.charAt(digits) == ' ' ? Units.number(s, digits + 1, to) : digits;
    return second > digits + 1 && second < to && s.charAt(second) == ' ' ? second : from;
  }

  /** {@code level=error}, {@code pid=12}, {@code ts="…"}. */
  private static int keyed(String s, int from, int to) {
    int key = lettersEnd(s, from, to, 9);
    if (key + 1 >= to || s.charAt(key) != '=' || !KEYS.contains(Fold.fold(s, from, key))) {
      return from;
    }
    int i = key + 1;
    if (s.charAt(i) == '"') {
      int close = Quotes.close(s, i, to);
      return close < 0 ? from : close + 1;
    }
    while (i < to && i < key + LONGEST_GROUP && !Chars.isSpace(s.charAt(i))) {
      i++;
    }
    return i;
  }

  /** {@code web_1 | }, as Compose begins a line. */
  private static int service(String s, int from, int to) {
    int i = from;
    while (i < to
        && i < from + LONGEST_SERVICE
        && (Chars.isWordChar(s.charAt(i)) || s.charAt(i) == '-' || s.charAt(i) == '.')) {
      i++;
    }
    int bar = i;
    while (bar < to && bar < i + LONGEST_SERVICE && s.charAt(bar) == ' ') {
      bar++;
    }
    boolean found =
        i > from && bar > i && bar + 1 < to && s.charAt(bar) == '|' && s.charAt(bar + 1) == ' ';
    return found ? bar + 1 : from;
  }

  /** After a time: {@code host kernel:}, {@code host sshd[123]:}, {@code stderr F}. */
  private static int origin(String s, int from, int to) {
    if (s.startsWith("stderr ", from) || s.startsWith("stdout ", from)) {
      boolean marked = from + 8 < to && "FP".indexOf(s.charAt(from + 7)) >= 0;
      return marked && s.charAt(from + 8) == ' ' ? from + 8 : from;
    }
    int source = source(s, from, to);
    if (source > from) {
      return source;
    }
    int host = nameEnd(s, from, to);
    if (host == from || host >= to || s.charAt(host) != ' ') {
      return from;
    }
    int process = nameEnd(s, host + 1, to);
    if (process == host + 1 || process >= to) {
      return from;
    }
    int i = process;
    if (s.charAt(i) == '[') {
      i = Units.number(s, i + 1, to);
      boolean closed = i > process + 1 && i < to && s.charAt(i) == ']';
      return closed && i + 1 < to && s.charAt(i + 1) == ':' ? i + 2 : from;
    }
    return s.startsWith("kernel:", host + 1) ? i + 1 : from;
  }

  /** {@code 12345 reflector.go:138]}, as Kubernetes components write after the time. */
  private static int source(String s, int from, int to) {
    int i = Units.number(s, from, to);
    if (i == from || i >= to || s.charAt(i) != ' ') {
      return from;
    }
    int name = nameEnd(s, i + 1, to);
    int position = Paths.position(s, name, to);
    boolean found = position > name && position < to && s.charAt(position) == ']';
    return found ? position + 1 : from;
  }

  private static int nameEnd(String s, int from, int to) {
    int i = from;
    while (i < to
        && i < from + LONGEST_SERVICE
        && (Chars.isWordChar(s.charAt(i)) || "-./@".indexOf(s.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  private static int lettersEnd(String s, int from, int to, int most) {
    int i = from;
    while (i < to && i < from + most && Chars.isAsciiLetter(s.charAt(i))) {
      i++;
    }
    return i;
  }
}
