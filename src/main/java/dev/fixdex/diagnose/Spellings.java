package dev.fixdex.diagnose;

import dev.fixdex.errortext.Atoms;
import java.util.ArrayList;
import java.util.List;

/**
 * For a word, texts one of which every log has that has the word: a code may be written in another
 * way than its canonical one.
 */
final class Spellings {
  private static final List<String> SIGNALS =
      List.of(
          "1 sighup",
          "2 sigint",
          "3 sigquit",
          "4 sigill",
          "6 sigabrt",
          "8 sigfpe",
          "9 sigkill",
          "11 sigsegv",
          "13 sigpipe",
          "15 sigterm");

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

  private static List<String> of(String word) {
    List<String> spellings = new ArrayList<>(List.of(word));
    if (word.matches("0x[0-9a-f]{8}")) {
      long value = Long.parseLong(word.substring(2), 16);
      spellings.add(Long.toString(value));
      spellings.add(Long.toString(0x1_0000_0000L - value));
    }
    for (String signal : SIGNALS) {
      int space = signal.indexOf(' ');
      if (signal.substring(space + 1).equals(word)) {
        spellings.add(signal.substring(0, space));
      }
    }
    int hyphen = word.lastIndexOf('-');
    if (hyphen > 0 && word.substring(hyphen + 1).matches("[0-9]+")) {
      spellings.set(0, word.substring(hyphen + 1));
    } else if (word.startsWith("sqlstate-")) {
      spellings.set(0, word.substring("sqlstate-".length()));
    }
    return spellings;
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
