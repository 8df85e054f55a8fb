package dev.fixdex.errortext;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one text into tokens. At each place it asks first for a region (a time, a path, …), then
 * for a word, then for a symbol; each answer moves on, so that the whole is linear.
 */
final class TextScanner {
  private final String s;
  private final boolean symptom;
  private final List<Token> tokens = new ArrayList<>();
  private int firstToken;
  private int lineStart;
  private int lineEnd;
  private int blobEnd;
  private int numbersEnd;

  TextScanner(String s, boolean symptom) {
    this.s = s;
    this.symptom = symptom;
  }

  List<Token> scan() {
    int from = 0;
    for (int i = 0; i <= s.length(); i++) {
      if (i == s.length() || s.charAt(i) == '\n' || s.charAt(i) == '\r') {
        line(from, i);
        from = i + 1;
      }
    }
    return tokens;
  }

  private void line(int from, int to) {
    firstToken = tokens.size();
    lineEnd = to;
    boolean afterTime = false;
    int i = from;
    while (true) {
      while (i < to && Chars.isSpace(s.charAt(i))) {
        i++;
      }
      if (i >= to) {
        return;
      }
      LinePrefix.Piece piece = LinePrefix.step(s, i, to, afterTime);
      if (piece.end() == i) {
        break;
      }
      prefix(i, piece);
      afterTime |= piece.region() == Region.TIME;
      i = piece.end();
    }
    lineStart = i;
    range(i, to, Region.PLAIN);
  }

  private void prefix(int from, LinePrefix.Piece piece) {
    if (piece.region() == Region.TIME) {
      opaque(from, piece.end(), Region.TIME);
    } else {
      range(from, piece.end(), piece.region());
    }
  }

  private void range(int from, int to, Region region) {
    int i = from;
    while (i < to) {
      i = step(i, to, region);
    }
  }

  private int step(int i, int to, Region region) {
    char c = s.charAt(i);
    switch (Chars.classOf(c)) {
      case Chars.SPACE, Chars.MARK:
        return i + 1;
      case Chars.CJK:
        return cjk(i, to, region);
      case Chars.QUOTE:
        return region == Region.PLAIN ? quote(i, to) : i + 1;
      default:
        break;
    }
    boolean atStart = i == 0 || !Chars.isWordChar(s.charAt(i - 1));
    if (atStart && symptom) {
      int joined = Gaps.joined(s, i, to);
      if (joined > i) {
        return joined(i, joined);
      }
      int gap = Gaps.end(s, i, to);
      if (gap > i) {
        opaque(i, gap, Region.GAP);
        return gap;
      }
    }
    if (atStart && region == Region.PLAIN && !isOrdinary(i, to)) {
      int end = region(i, to);
      if (end > i) {
        return end;
      }
    }
    if (Chars.isDigit(c)) {
      return number(i, to, region);
    }
    return Chars.isWordChar(c) ? word(i, to, region) : symbol(i, to, region);
  }

  /**
   * Whether small letters and then a space or the end of the line stand at {@code i}, and no word
   * that dates, levels or processes begin with: most words do, and need not be tried as those.
   */
  private boolean isOrdinary(int from, int to) {
    int i = from;
    long packed = 0;
    while (i < to && s.charAt(i) >= 'a' && s.charAt(i) <= 'z') {
      packed = packed << 8 | s.charAt(i);
      i++;
    }
    if (i == from || (i < to && s.charAt(i) != ' ')) {
      return false;
    }
    return i - from > PackedWords.MOST || !isSpecial(packed);
  }

  private static boolean isSpecial(long packed) {
    return Times.isName(packed) || Levels.isName(packed) || Processes.isKey(packed);
  }

  /** After a region that begins at {@code i}, its tokens taken; or {@code i}. */
  private int region(int i, int to) {
    char c = s.charAt(i);
    boolean alnum = Chars.isDigit(c) || Chars.isAsciiLetter(c);
    if (alnum) {
      int end = opaqueEnd(i, to);
      if (end > i) {
        return end;
      }
    }
    if (alnum || c == '[' || c == ':') {
      int end = Addresses.end(s, i, to);
      if (end > i) {
        opaque(i, end, Region.ADDRESS);
        return end;
      }
    }
    return c == '[' || c == ':' ? i : blob(i, to, alnum);
  }

  private int opaqueEnd(int i, int to) {
    int end = Times.end(s, i, to);
    if (end > i) {
      opaque(i, end, Region.TIME);
      return end;
    }
    end = HexRuns.uuid(s, i, to);
    if (end > i) {
      opaque(i, end, Region.UUID);
      return end;
    }
    end = HexRuns.id(s, i, to);
    if (end > i && HexRuns.isOpenSslCode(s, i, end)) {
      code(i, end, Words.text(s, i, end), Words.text(s, i, end));
    } else if (end > i) {
      opaque(i, end, Region.HEX);
    }
    return end;
  }

  private int blob(int i, int to, boolean alnum) {
    if (i < blobEnd) {
      return i;
    }
    blobEnd = Paths.blobEnd(s, i, to);
    char after = blobEnd < to ? s.charAt(blobEnd) : ' ';
    boolean plain = Chars.isLetter(s.charAt(i)) && Words.isPlain(s, i, blobEnd);
    int end = alnum && after == ':' ? Paths.url(s, i, to) : i;
    Region found = Region.URL;
    if (end == i && (!plain || after == ':')) {
      end = Paths.path(s, i, blobEnd, to);
      found = Region.PATH;
    }
    if (end == i && (!plain || after == ':')) {
      end = Hosts.end(s, i, blobEnd, to);
      found = end > i && Paths.isSource(s, i, blobEnd) ? Region.PATH : Region.ADDRESS;
    }
    if (end == i && alnum) {
      end = Processes.end(s, i, to);
      found = Region.PROCESS;
    }
    if (end == i && alnum) {
      end = Levels.name(s, i, to);
      end = end > i && opensLevel(i) && Levels.isTold(s, end, to) ? end : i;
      found = Region.LEVEL;
    }
    int program = found == Region.PATH && i == lineStart ? Paths.program(s, i, end) : i;
    range(i, program, found);
    range(program, end, program > i ? Region.PLAIN : found);
    return end;
  }

  private boolean opensLevel(int i) {
    boolean afterLevel = tokens.size() > firstToken && tokens.getLast().region() == Region.LEVEL;
    return afterLevel || Levels.begins(s, i, lineStart);
  }

  private int quote(int open, int to) {
    boolean inWord = open > 0 && Chars.isWordChar(s.charAt(open - 1));
    int close = inWord ? -1 : Quotes.close(s, open, to);
    if (close < 0) {
      return open + 1;
    }
    if (symptom && close > open + 1 && Gaps.end(s, open + 1, close) == close) {
      opaque(open + 1, close, Region.GAP);
      return close + 1;
    }
    if (Quotes.isSymbol(s, open, close)) {
      add(Kind.SYMBOL, Region.PLAIN, open + 1, close, s.substring(open + 1, close), List.of());
      return close + 1;
    }
    boolean whole = Quotes.isWhole(s, open, close, lineStart, lineEnd);
    if (whole || !Quotes.isName(s, open, close)) {
      return open + 1;
    }
    range(open + 1, close, Region.NAME);
    return close + 1;
  }

  /** A word with wildcards: how it begins is as volatile as a path, the rest is any. */
  private int joined(int from, int end) {
    int open = s.indexOf('<', from, end);
    range(from, open, Region.PATH);
    opaque(open, end, Region.GAP);
    return end;
  }

  private int cjk(int from, int to, Region region) {
    int previous = -1;
    int i = from;
    while (i < to && Chars.isCjk(s.charAt(i))) {
      boolean pair = Character.isHighSurrogate(s.charAt(i)) && i + 1 < to;
      int next = i + (pair ? 2 : 1);
      if (previous >= 0) {
        add(Kind.CJK, region, previous, next, Fold.fold(s, previous, next), List.of());
      }
      previous = i;
      i = next;
    }
    if (previous == from) {
      add(Kind.CJK, region, from, i, Fold.fold(s, from, i), List.of());
    }
    return i;
  }

  private int number(int i, int to, Region region) {
    int hex = HexRuns.prefixed(s, i, to);
    if (hex > i) {
      hex(i, HexRuns.digitsEnd(s, i, to), region);
      return hex;
    }
    int end = Units.number(s, i, to);
    boolean five = Words.end(s, i, Math.min(to, i + 6)) == i + 5;
    if (five && wordBefore(i).equals("sqlstate")) {
      return word(i, to, region);
    }
    Region unit = Units.unit(s, end, to);
    if (unit != Region.NUMBER && region == Region.PLAIN) {
      return measure(i, end, to, unit);
    }
    if (isLettered(i, to)) {
      return word(i, to, region);
    }
    plainNumber(i, end, to, region);
    return end;
  }

  /** Whether the word that begins with a digit has a letter; asked once for digits joined. */
  private boolean isLettered(int from, int to) {
    if (from < numbersEnd) {
      return false;
    }
    int end = Words.end(s, from, to);
    for (int i = from; i < end; i++) {
      if (Chars.isLetter(s.charAt(i))) {
        return true;
      }
    }
    numbersEnd = end;
    return false;
  }

  private void hex(int from, int end, Region region) {
    String code = Codes.ofHex(s, from, end, new Context(s, tokens, firstToken, from));
    if (code.isEmpty()) {
      Region hex = region == Region.PLAIN ? Region.HEX : region;
      add(Kind.VOLATILE, hex, from, end, Words.text(s, from, end), List.of());
    } else {
      code(from, end, code, Words.text(s, from, end));
    }
  }

  /** Numbers with their units, such as {@code 1m30s} and {@code 512 MB}. */
  private int measure(int from, int numberEnd, int to, Region region) {
    int i = from;
    int end = numberEnd;
    while (true) {
      add(Kind.NUMBER, region, i, end, numberText(i, end), List.of());
      int unitEnd = Units.unitEnd(s, end, to);
      int unit = s.charAt(end) == ' ' ? end + 1 : end;
      add(Kind.WORD, region, unit, unitEnd, Words.text(s, unit, unitEnd), List.of());
      i = unitEnd;
      if (i >= to || !Chars.isDigit(s.charAt(i))) {
        return i;
      }
      end = Units.number(s, i, to);
      if (Units.unit(s, end, to) == Region.NUMBER) {
        return i;
      }
    }
  }

  private void plainNumber(int from, int end, int to, Region region) {
    int sign = from - 1;
    boolean negative =
        sign >= 0
            && s.charAt(sign) == '-'
            && (sign == 0 || !Chars.isWordChar(s.charAt(sign - 1)))
            && !(sign > 0 && s.charAt(sign - 1) == '-');
    String text = numberText(from, end);
    Context context = new Context(s, tokens, firstToken, negative ? sign : from);
    boolean openSsl = HexRuns.isOpenSslCode(s, from, end);
    String code = openSsl ? text : Codes.ofNumber(text, negative, context, wordAfter(end, to));
    if (code.isEmpty()) {
      Region number = region == Region.PLAIN ? Region.NUMBER : region;
      add(Kind.NUMBER, number, from, end, text, List.of());
    } else {
      code(negative ? sign : from, end, code, text);
    }
  }

  private String wordAfter(int at, int to) {
    if (at >= to || s.charAt(at) != ' ') {
      return "";
    }
    return Words.text(s, at + 1, Words.end(s, at + 1, Math.min(to, at + 20)));
  }

  private String numberText(int from, int end) {
    String digits = s.substring(from, Math.min(end, from + Words.LONGEST));
    return digits.indexOf(',') < 0 ? digits : digits.replace(",", "");
  }

  private int word(int from, int to, Region region) {
    int end = Words.end(s, from, to);
    boolean named = region == Region.PATH || region == Region.URL;
    String code = named || !Codes.isPossible(s, from, end) ? "" : code(from, end);
    if (!code.isEmpty()) {
      code(from, end, code, Words.text(s, from, end));
      return end;
    }
    int symbol = Symbols.suffix(s, from, end, to);
    if (symbol > end) {
      String name = Words.text(s, from, end);
      List<String> parts = name.length() > 1 ? List.of(name) : List.of();
      add(Kind.SYMBOL, region, from, symbol, Words.text(s, from, symbol), parts);
      return symbol;
    }
    return plainWord(from, end, to, region);
  }

  private String wordBefore(int at) {
    return new Context(s, tokens, firstToken, at).word(1);
  }

  private String code(int from, int end) {
    String before = wordBefore(from);
    if (before.equals("sqlstate") && end - from == 5) {
      return "sqlstate-" + Words.text(s, from, end);
    }
    return Codes.ofWord(s, from, end, before);
  }

  private int plainWord(int from, int end, int to, Region region) {
    if (!Words.isPlain(s, from, end)) {
      boolean version = Words.isVersion(s, from, end);
      Region kept = version && region == Region.PLAIN ? Region.NUMBER : region;
      Kind kind = version ? Kind.NUMBER : Kind.IDENTIFIER;
      List<String> parts = version ? List.of() : Words.parts(s, from, end);
      add(kind, kept, from, end, Words.text(s, from, end), parts);
      return end;
    }
    int contraction = Words.contraction(s, end, to);
    boolean possessive = contraction == end + 2 && (s.charAt(end + 1) | 32) == 's';
    int wordEnd = possessive ? end : contraction;
    add(Kind.WORD, region, from, wordEnd, Words.text(s, from, wordEnd), List.of());
    return contraction;
  }

  private int symbol(int i, int to, Region region) {
    int end = Symbols.prefixed(s, i, to);
    if (end > i) {
      Kind kind = Symbols.isOption(s.charAt(i)) ? Kind.SYMBOL : Kind.IDENTIFIER;
      add(kind, region, i, end, Words.text(s, i, end), Symbols.parts(s, i, end));
      return end;
    }
    end = Symbols.unrunnable(s, i, to);
    if (end > i) {
      add(Kind.SYMBOL, region, i, end, Words.text(s, i, end), List.of());
      return end;
    }
    end = Symbols.escape(s, i, to);
    if (end > i && region != Region.PATH) {
      return end;
    }
    end = beforeGap(i, Symbols.runEnd(s, i, to), to);
    if (Symbols.isOperator(s, i, end, to)) {
      add(Kind.SYMBOL, region, i, end, s.substring(i, end), List.of());
    }
    return Math.max(end, i + 1);
  }

  /** The end of signs at {@code i}, before a wildcard that begins among them. */
  private int beforeGap(int i, int end, int to) {
    for (int at = i + 1; symptom && at < end; at++) {
      if (Gaps.end(s, at, to) > at) {
        return at;
      }
    }
    return end;
  }

  private void opaque(int from, int to, Region region) {
    add(Kind.VOLATILE, region, from, to, Words.text(s, from, to), List.of());
  }

  /** A code is never volatile, wherever it stands; its spelling in the text is kept as a part. */
  private void code(int from, int to, String code, String spelling) {
    List<String> parts = spelling.equals(code) ? List.of() : List.of(spelling);
    add(Kind.CODE, Region.PLAIN, from, to, code, parts);
  }

  private void add(Kind kind, Region region, int from, int to, String text, List<String> parts) {
    if (!text.isEmpty()) {
      tokens.add(new Token(kind, region, from, to, text, parts));
    }
  }
}
