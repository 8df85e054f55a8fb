package dev.fixdex.errortext;

import java.util.List;

/** Takes the token that begins at a place of a text: a number, a word, a symbol. */
final class WordScanner {
  private final String s;
  private final boolean symptom;
  private final Tokens tokens;
  private int numbersEnd;

  /**
   * @param tokens of the text, to which is added
   * @param symptom whether wildcards are to be told from signs
   */
  WordScanner(Tokens tokens, boolean symptom) {
    this.s = tokens.text();
    this.symptom = symptom;
    this.tokens = tokens;
  }

  /** Takes a number, or a word that begins with a digit; gives its end. */
  int number(int i, int to, Region region) {
    int hex = HexRuns.prefixed(s, i, to);
    if (hex > i) {
      hex(i, HexRuns.digitsEnd(s, i, to), region);
      return hex;
    }
    int end = Units.number(s, i, to);
    boolean five = Words.end(s, i, Math.min(to, i + 6)) == i + 5;
    if (five && tokens.context(i).word(1).equals("sqlstate")) {
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
    String code = Codes.ofHex(s, from, end, tokens.context(from));
    if (code.isEmpty()) {
      Region hex = region == Region.PLAIN ? Region.HEX : region;
      tokens.add(Kind.VOLATILE, hex, from, end, Words.text(s, from, end), List.of());
    } else {
      tokens.code(from, end, code, Words.text(s, from, end));
    }
  }

  /** Numbers with their units, such as {@code 1m30s} and {@code 512 MB}. */
  private int measure(int from, int numberEnd, int to, Region region) {
    int i = from;
    int end = numberEnd;
    while (true) {
      tokens.add(Kind.NUMBER, region, i, end, numberText(i, end), List.of());
      int unitEnd = Units.unitEnd(s, end, to);
      int unit = s.charAt(end) == ' ' ? end + 1 : end;
      tokens.add(Kind.WORD, region, unit, unitEnd, Words.text(s, unit, unitEnd), List.of());
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
    Context context = tokens.context(negative ? sign : from);
    boolean openSsl = HexRuns.isOpenSslCode(s, from, end);
    String code = openSsl ? text : Codes.ofNumber(text, negative, context, wordAfter(end, to));
    if (code.isEmpty()) {
      Region number = region == Region.PLAIN ? Region.NUMBER : region;
      tokens.add(Kind.NUMBER, number, from, end, text, List.of());
    } else {
      tokens.code(negative ? sign : from, end, code, text);
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

  /** Takes a word; gives the end of what was read, at {@code from} at the earliest. */
  int word(int from, int to, Region region) {
    int end = Words.end(s, from, to);
    boolean named = region == Region.PATH || region == Region.URL;
    String code = named || !Codes.isPossible(s, from, end) ? "" : codeOf(from, end);
    if (!code.isEmpty()) {
      tokens.code(from, end, code, Words.text(s, from, end));
      return end;
    }
    int symbol = Symbols.suffix(s, from, end, to);
    if (symbol > end) {
      String name = Words.text(s, from, end);
      List<String> parts = name.length() > 1 ? List.of(name) : List.of();
      tokens.add(Kind.SYMBOL, region, from, symbol, Words.text(s, from, symbol), parts);
      return symbol;
    }
    return plainWord(from, end, to, region);
  }

  private String codeOf(int from, int end) {
    String before = tokens.context(from).word(1);
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
      tokens.add(kind, kept, from, end, Words.text(s, from, end), parts);
      return end;
    }
    int contraction = Words.contraction(s, end, to);
    boolean possessive = contraction == end + 2 && (s.charAt(end + 1) | 32) == 's';
    int wordEnd = possessive ? end : contraction;
    tokens.add(Kind.WORD, region, from, wordEnd, Words.text(s, from, wordEnd), List.of());
    return contraction;
  }

  /** Takes a symbol, if signs make one; gives the end of what was read. */
  int symbol(int i, int to, Region region) {
    int end = Symbols.prefixed(s, i, to);
    if (end > i) {
      Kind kind = Symbols.isOption(s.charAt(i)) ? Kind.SYMBOL : Kind.IDENTIFIER;
      tokens.add(kind, region, i, end, Words.text(s, i, end), Symbols.parts(s, i, end));
      return end;
    }
    end = Symbols.unrunnable(s, i, to);
    if (end > i) {
      tokens.add(Kind.SYMBOL, region, i, end, Words.text(s, i, end), List.of());
      return end;
    }
    end = Symbols.escape(s, i, to);
    if (end > i && region != Region.PATH) {
      return end;
    }
    end = beforeGap(i, Symbols.runEnd(s, i, to), to);
    if (Symbols.isOperator(s, i, end, to)) {
      tokens.add(Kind.SYMBOL, region, i, end, s.substring(i, end), List.of());
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

  /** Takes signs of Chinese, Japanese or Korean by pairs; gives their end. */
  int cjk(int from, int to, Region region) {
    int previous = -1;
    int i = from;
    while (i < to && Chars.isCjk(s.charAt(i))) {
      boolean pair = Character.isHighSurrogate(s.charAt(i)) && i + 1 < to;
      int next = i + (pair ? 2 : 1);
      if (previous >= 0) {
        tokens.add(Kind.CJK, region, previous, next, Fold.fold(s, previous, next), List.of());
      }
      previous = i;
      i = next;
    }
    if (previous == from) {
      tokens.add(Kind.CJK, region, from, i, Fold.fold(s, from, i), List.of());
    }
    return i;
  }
}
