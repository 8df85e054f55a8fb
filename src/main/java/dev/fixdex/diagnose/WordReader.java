package dev.fixdex.diagnose;

import dev.fixdex.errortext.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a mask as they are compared: qualified names word by word. */
final class WordReader {
  /** Kinds of words, by how much they say when they stand alone. */
  static final int PLAIN = 0;

  /** A name with inner structure, such as {@code NullPointerException}. */
  static final int NAME = 1;

  static final int CODE = 2;

  private static final Set<String> ANNOUNCING =
      Set.of(
          "code",
          "errno",
          "exit",
          "exited",
          "http",
          "https",
          "returned",
          "signal",
          "sqlstate",
          "status",
          "with");

  private WordReader() {}

  /**
   * A word.
   *
   * @param gapBefore whether something volatile, or a wildcard, stands before it
   * @param at offset in the text, in UTF-16 units, of the name that it is a part of
   */
  record Word(String text, int kind, boolean gapBefore, int at) {
    /** The same word wherever it stands. */
    Word anywhere() {
      return new Word(text, kind, gapBefore, 0);
    }
  }

  /**
   * The words of a mask.
   *
   * @param text the text that was masked
   */
  static List<Word> words(Mask mask, String text) {
    List<Word> words = new ArrayList<>(mask.items().size());
    boolean gap = false;
    for (Mask.Item item : mask.items()) {
      switch (item) {
        case Mask.Gap _ -> gap = true;
        case Mask.Word word -> {
          add(words, word, text, gap);
          gap = false;
        }
      }
    }
    return words;
  }

  private static void add(List<Word> words, Mask.Word word, String text, boolean gap) {
    if (word.code()) {
      boolean before = withoutAnnouncement(words, word.text()) || gap;
      words.add(new Word(word.text(), CODE, before, word.start()));
      return;
    }
    int kind = isName(text, word.start(), word.end()) ? NAME : PLAIN;
    String whole = word.text();
    boolean first = true;
    int from = 0;
    for (int i = 0; i <= whole.length(); i++) {
      if (i == whole.length() || isJoint(whole.charAt(i))) {
        if (i > from) {
          boolean last = i == whole.length();
          String part = whole.substring(from, i);
          words.add(new Word(part, last ? kind : PLAIN, gap && first, word.start()));
          first = false;
        }
        from = i + 1;
      }
    }
    if (first) {
      words.add(new Word(whole, PLAIN, gap, word.start()));
    }
  }

  /**
   * Takes out the words that say what the number after them means, as in {@code exit code 137}: the
   * code says it too, and other ways of writing it do without them.
   *
   * @return whether there was a gap before them
   */
  private static boolean withoutAnnouncement(List<Word> words, String code) {
    boolean gap = false;
    boolean number = code.indexOf('-') > 0;
    while (number && !words.isEmpty() && ANNOUNCING.contains(words.getLast().text())) {
      gap = words.removeLast().gapBefore();
    }
    return gap;
  }

  private static boolean isJoint(char c) {
    return c == '.' || c == ':' || c == '$' || c == '#';
  }

  /** Whether the last part of a word has capitals within, or an underscore. */
  private static boolean isName(String text, int start, int end) {
    boolean small = false;
    boolean name = false;
    int capitals = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      boolean nowSmall = c >= 'a' && c <= 'z';
      if (isJoint(c)) {
        capitals = 0;
        name = false;
      } else {
        name |= (small && capital) || (nowSmall && capitals > 1);
        name |= c == '_' && i > start && i < end - 1;
        capitals = capital ? capitals + 1 : 0;
      }
      small = nowSmall;
    }
    return name;
  }
}
