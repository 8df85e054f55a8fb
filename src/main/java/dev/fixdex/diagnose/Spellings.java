package dev.fixdex.diagnose;

import dev.fixdex.errortext.Atoms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * For a word, texts one of which every log has that has the word: a code may be written in another
 * way than its canonical one.
 */
final class Spellings {
  private static final Map<String, String> SIGNALS =
      Map.of(
          "sighup", "1", "sigint", "2", "sigquit", "3", "sigill", "4", "sigabrt", "6", "sigfpe",
          "8", "sigkill", "9", "sigsegv", "11", "sigpipe", "13", "sigterm", "15");

  private static final String SQLSTATE = "sqlstate-";

  private Spellings() {}

  /** The hashes of the atoms by which a word is looked for: one for each way of writing it. */
  static List<Integer> anchors(String word) {
    List<Integer> anchors = new ArrayList<>();
    for (String spelling : of(word)) {
      Longest longest = new Longest();
      Atoms.scan(spelling.toCharArray(), 0, spelling.length(), longest);
      if (longest.length > 0 && !anchors.contains(longest.hash)) {
        anchors.add(longest.hash);
      }
    }
    return anchors;
  }

  /** Hands on all numbers in all ways of writing a word. */
  static void numbers(String word, LongConsumer sink) {
    for (String spelling : of(word)) {
      long number = -1;
      for (int i = 0; i <= spelling.length(); i++) {
        char c = i < spelling.length() ? spelling.charAt(i) : ' ';
        if (c >= '0' && c <= '9') {
          number = Math.max(0, number) * 10 + c - '0';
        } else if (number >= 0) {
          sink.accept(number);
          number = -1;
        }
      }
    }
  }

  private static List<String> of(String word) {
    if (word.length() == 10 && word.startsWith("0x")) {
      return hex(word);
    }
    if (SIGNALS.containsKey(word)) {
      return List.of(word, SIGNALS.get(word));
    }
    int number = word.lastIndexOf('-') + 1;
    boolean numbered = number > 1 && isNumber(word, number);
    if (numbered || word.startsWith(SQLSTATE)) {
      return List.of(word.substring(number));
    }
    return List.of(word);
  }

  /** An HRESULT may be printed in decimal, with a sign or without. */
  private static List<String> hex(String word) {
    try {
      long value = Long.parseLong(word.substring(2), 16);
      return List.of(word, Long.toString(value), Long.toString(0x1_0000_0000L - value));
    } catch (NumberFormatException e) {
      return List.of(word);
    }
  }

  private static boolean isNumber(String word, int from) {
    for (int i = from; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return from < word.length();
  }

  /** Keeps the longest atom: the one that the fewest lines have. */
  private static final class Longest implements Atoms.Sink {
    private int hash;
    private int length;

    @Override
    public void atom(int found, int start, int end) {
      if (end - start > length) {
        hash = found;
        length = end - start;
      }
    }
  }
}
