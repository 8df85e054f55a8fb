package dev.fixdex.errortext;

/** Canonical spelling of a word: lower case, without accents, contractions without apostrophe. */
final class Fold {
  private Fold() {}

  /** Folds the units from {@code from} to {@code to}. */
  static String fold(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      if (c >= 0x80 || (c >= 'A' && c <= 'Z') || c == '\'') {
        return foldSlowly(s, from, to);
      }
    }
    return s.substring(from, to);
  }

  private static String foldSlowly(String s, int from, int to) {
    StringBuilder out = new StringBuilder(to - from + 4);
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      if (c < 0x80) {
        if (c != '\'') {
          out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
      } else if (c != '\u2019' && Chars.classOf(c) != Chars.MARK) {
        append(out, c);
      }
    }
    return out.toString();
  }

  /** Appends what a unit above ASCII is folded to. */
  static void append(StringBuilder out, char c) {
    char entry = '.';
    if (c >= FoldTables.LATIN_START && c < 0x250) {
      entry = FoldTables.LATIN.charAt(c - FoldTables.LATIN_START);
    } else if (c >= FoldTables.LATIN_ADDITIONAL_START && c < 0x1F00) {
      entry = FoldTables.LATIN_ADDITIONAL.charAt(c - FoldTables.LATIN_ADDITIONAL_START);
    }
    if (entry == '.') {
      out.append(lower(c));
    } else if (entry <= 'Z') {
      out.append(FoldTables.pair(entry));
    } else {
      out.append(entry);
    }
  }

  /** Greek, Cyrillic and full-width letters; others stay. */
  private static char lower(char c) {
    if (c >= 0xFF21 && c <= 0xFF3A) {
      return (char) (c - 0xFF21 + 'a');
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return (char) (c - 0xFEE0);
    }
    if (c >= 0x370 && c <= 0x3FF) {
      return greek(c);
    }
    return c >= 0x400 && c <= 0x52F ? cyrillic(c) : c;
  }

  private static char greek(char c) {
    int accented = FoldTables.GREEK_ACCENTED.indexOf(c);
    if (accented >= 0) {
      return FoldTables.GREEK_BASE.charAt(accented);
    }
    if (c == 0x3C2) {
      return 0x3C3;
    }
    return c >= 0x391 && c <= 0x3A9 ? (char) (c + 32) : c;
  }

  private static char cyrillic(char c) {
    char lower = c;
    if (c >= 0x410 && c <= 0x42F) {
      lower = (char) (c + 32);
    } else if (c <= 0x40F) {
      lower = (char) (c + 80);
    } else if (c >= 0x460 && (c <= 0x481 || (c >= 0x48A && c <= 0x4BF) || c >= 0x4D0)) {
      lower = (char) (c | 1);
    }
    return lower == 0x451 ? 0x435 : lower == 0x439 ? 0x438 : lower;
  }
}
