package dev.fixdex.errortext;

import java.util.List;

/**
 * Reads one text into tokens. At each place it asks first for a region (a time, a path, …), then
 * {@link WordScanner} for a word or a symbol; each answer moves on, so that the whole is linear.
 */
final class TextScanner {
  private final String s;
  private final boolean symptom;
  private final Tokens tokens;
  private final WordScanner words;
  private int lineStart;
  private int lineEnd;
  private int blobEnd;

  TextScanner(String s, boolean symptom) {
    this.s = s;
    this.symptom = symptom;
    this.tokens = new Tokens(s);
    this.words = new WordScanner(tokens, symptom);
  }

  List<Token> scan() {
    int from = 0;
    for (int i = 0; i <= s.length(); i++) {
      if (i == s.length() || s.charAt(i) == '\n' || s.charAt(i) == '\r') {
        line(from, i);
        from = i + 1;
      }
    }
    return tokens.list();
  }

  private void line(int from, int to) {
    tokens.beginLine();
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
      tokens.opaque(from, piece.end(), Region.TIME);
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
        return words.cjk(i, to, region);
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
        tokens.opaque(i, gap, Region.GAP);
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
      return words.number(i, to, region);
    }
    return Chars.isWordChar(c) ? words.word(i, to, region) : words.symbol(i, to, region);
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
        tokens.opaque(i, end, Region.ADDRESS);
        return end;
      }
    }
    return c == '[' || c == ':' ? i : blob(i, to, alnum);
  }

  private int opaqueEnd(int i, int to) {
    int end = Times.end(s, i, to);
    if (end > i) {
      tokens.opaque(i, end, Region.TIME);
      return end;
    }
    end = HexRuns.uuid(s, i, to);
    if (end > i) {
      tokens.opaque(i, end, Region.UUID);
      return end;
    }
    end = HexRuns.id(s, i, to);
    if (end > i && HexRuns.isOpenSslCode(s, i, end)) {
      tokens.code(i, end, Words.text(s, i, end), Words.text(s, i, end));
    } else if (end > i) {
      tokens.opaque(i, end, Region.HEX);
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
    return tokens.endIn(Region.LEVEL) || Levels.begins(s, i, lineStart);
  }

  private int quote(int open, int to) {
    boolean inWord = open > 0 && Chars.isWordChar(s.charAt(open - 1));
    int close = inWord ? -1 : Quotes.close(s, open, to);
    if (close < 0) {
      return open + 1;
    }
    if (symptom && close > open + 1 && Gaps.end(s, open + 1, close) == close) {
      tokens.opaque(open + 1, close, Region.GAP);
      return close + 1;
    }
    if (Quotes.isSymbol(s, open, close)) {
      tokens.add(
          Kind.SYMBOL, Region.PLAIN, open + 1, close, s.substring(open + 1, close), List.of());
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
    tokens.opaque(open, end, Region.GAP);
    return end;
  }
}
