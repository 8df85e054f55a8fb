package dev.fixdex.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The words of the browser's index: in one kind of file with their entries, all words of a stem
 * together; in another with nothing but how many entries have them, to complete and to correct.
 */
final class WordShards {
  /** Bytes of a file before it is compressed; it shrinks to about two thirds. */
  private static final int ENTRIES_FILE = 768;

  private static final int LEXICON_FILE = 2 << 10;

  private static final int FNV_START = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;

  private final BiConsumer<String, byte[]> files;

  WordShards(BiConsumer<String, byte[]> files) {
    this.files = files;
  }

  /**
   * A word of the index.
   *
   * @param key its stem; a code itself
   * @param count how many entries have it
   */
  record Counted(String text, String key, int count) {
    static Counted of(String text, int count) {
      return new Counted(text, LineWord.isCode(text) ? text : Stemmer.stem(text), count);
    }

    /** About how many bytes it takes. */
    int bytes() {
      return 4 + text.length() + 2 * Math.min(count, Postings.MOST);
    }
  }

  /** A word and the file that its stem is in. */
  private record Placed(Counted word, int file) {}

  /**
   * Writes the words with their entries.
   *
   * @return number of files; the hash of a word's stem says which one has it
   */
  int postings(List<Counted> words, @Nullable WordCursor cursor, @Nullable WordCursor stems)
      throws IOException {
    if (cursor == null || stems == null) {
      return 0;
    }
    long bytes = words.stream().mapToLong(Counted::bytes).sum();
    int count = (int) (1 + bytes / ENTRIES_FILE);
    List<Placed> placed = new ArrayList<>(words.size());
    words.forEach(word -> placed.add(new Placed(word, fileOf(word.key(), count))));
    placed.sort(
        Comparator.comparingInt(Placed::file)
            .thenComparing(each -> each.word().key())
            .thenComparing(each -> each.word().text()));
    ShardBytes file = new ShardBytes();
    int from = 0;
    for (int number = 0; number < count; number++) {
      while (from < placed.size() && placed.get(from).file() == number) {
        int to = from;
        String key = placed.get(from).word().key();
        while (to < placed.size() && placed.get(to).word().key().equals(key)) {
          to++;
        }
        group(file, placed.subList(from, to), cursor, stems);
        from = to;
      }
      files.accept("w/" + number + ".bin", file.take());
    }
    return count;
  }

  /** FNV-1a over the UTF-16 units, as a place among so many files. */
  static int fileOf(String key, int files) {
    int hash = FNV_START;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * FNV_PRIME;
    }
    return Integer.remainderUnsigned(hash, files);
  }

  /** The words of a stem, and how many entries have any of them when there are several. */
  private static void group(
      ShardBytes file, List<Placed> words, WordCursor cursor, WordCursor stems) throws IOException {
    String key = words.getFirst().word().key();
    file.text(key);
    file.number(words.size());
    String last = key;
    for (Placed placed : words) {
      String word = placed.word().text();
      file.textAfter(last, word);
      file.postings(cursor.postings(word));
      last = word;
    }
    if (words.size() > 1) {
      file.number(stems.postings(key).count());
    }
  }

  /**
   * Writes the words with their numbers of entries, in order.
   *
   * @return for each file a text that is after all words before it, and after none of its own
   */
  List<String> lexicon(List<Counted> words) {
    List<Counted> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparing(Counted::text));
    List<String> starts = new ArrayList<>();
    ShardBytes file = new ShardBytes();
    String before = "";
    String last = "";
    for (Counted word : sorted) {
      if (file.size() == 0) {
        starts.add(start(before, word.text()));
        last = "";
      }
      file.textAfter(last, word.text());
      file.number(word.count());
      before = word.text();
      last = before;
      if (file.size() >= LEXICON_FILE) {
        files.accept("l/" + (starts.size() - 1) + ".bin", file.take());
      }
    }
    if (file.size() > 0) {
      files.accept("l/" + (starts.size() - 1) + ".bin", file.take());
    }
    return starts;
  }

  /** The shortest beginning of a word that is after the word before it. */
  private static String start(String before, String word) {
    int end = 0;
    while (end < before.length() && before.charAt(end) == word.charAt(end)) {
      end++;
    }
    boolean pair = Character.isHighSurrogate(word.charAt(end));
    boolean second = Character.isLowSurrogate(word.charAt(end));
    return pair || second ? word : word.substring(0, end + 1);
  }
}
