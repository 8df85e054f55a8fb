package dev.fixdex.source;

import java.util.BitSet;

/**
 * Where a text quotes: between backticks on one line, and between lines of three or more backticks
 * or tildes. Damage that stands only there may be what the text is about.
 */
final class Quotations {
  private final BitSet quoted;

  Quotations(String text) {
    this.quoted = new BitSet(text.length());
    boolean fenced = false;
    int line = 0;
    while (line < text.length()) {
      int end = endOfLine(text, line);
      boolean fence = isFence(text, line, end);
      fenced ^= fence;
      if (fenced || fence) {
        quoted.set(line, end);
      } else {
        markInline(text, line, end);
      }
      line = end + 1;
    }
  }

  boolean contain(int offset) {
    return quoted.get(offset);
  }

  private void markInline(String text, int start, int end) {
    int open = text.indexOf('`', start);
    while (open >= 0 && open < end) {
      int close = text.indexOf('`', open + 1);
      if (close < 0 || close >= end) {
        return;
      }
      quoted.set(open, close);
      open = text.indexOf('`', close + 1);
    }
  }

  private static boolean isFence(String text, int start, int end) {
    int i = start;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i < end && (text.startsWith("```", i) || text.startsWith("~~~", i));
  }

  private static int endOfLine(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }
}
