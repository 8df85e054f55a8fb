package dev.fixdex.errortext;

import java.util.ArrayList;
import java.util.List;

/** The tokens of a text that is being read, with those of the line at hand at its end. */
final class Tokens {
  private final String s;
  private final List<Token> list = new ArrayList<>();
  private int first;

  Tokens(String s) {
    this.s = s;
  }

  String text() {
    return s;
  }

  /** All that was added. */
  List<Token> list() {
    return list;
  }

  /** From here on another line is read. */
  void beginLine() {
    first = list.size();
  }

  /** What stands before a place in its line. */
  Context context(int at) {
    return new Context(s, list, first, at);
  }

  /** Whether the last token of the line is of a region. */
  boolean endIn(Region region) {
    return list.size() > first && list.getLast().region() == region;
  }

  /** Adds what differs from case to case. */
  void opaque(int from, int to, Region region) {
    add(Kind.VOLATILE, region, from, to, Words.text(s, from, to), List.of());
  }

  /** A code is never volatile, wherever it stands; its spelling in the text is kept as a part. */
  void code(int from, int to, String code, String spelling) {
    List<String> parts = spelling.equals(code) ? List.of() : List.of(spelling);
    add(Kind.CODE, Region.PLAIN, from, to, code, parts);
  }

  /** Adds a token, unless it has no text. */
  void add(Kind kind, Region region, int from, int to, String text, List<String> parts) {
    if (!text.isEmpty()) {
      list.add(new Token(kind, region, from, to, text, parts));
    }
  }
}
