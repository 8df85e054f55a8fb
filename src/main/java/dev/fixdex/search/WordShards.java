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
  private static final int ENTRIES_FILE = 6 << 10;

  private static final int LEXICON_FILE = 12 << 10;

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
  }

  /**
   * Writes the words with their entries.
   *
   * @return the first key of each file
   */
  List<String> postings(
      List<Counted> words, @Nullable WordCursor cursor, @Nullable WordCursor stems)
      throws IOException {
    List<String> starts = new ArrayList<>();
    if (cursor == null || stems == null) {
      return starts;
    }
    List<Counted> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparing(Counted::key).thenComparing(Counted::text));
    ShardBytes file = new ShardBytes();
    int from = 0;
    while (from < sorted.size()) {
      String key = sorted.get(from).key();
      int to = from;
      while (to < sorted.size() && sorted.get(to).key().equals(key)) {
        to++;
      }
      if (file.size() == 0) {
        starts.add(key);
      }
      group(file, sorted.subList(from, to), cursor, stems);
      if (file.size() >= ENTRIES_FILE || to == sorted.size()) {
        files.accept("w/" + (starts.size() - 1) + ".bin", file.packed());
      }
      from = to;
    }
    return starts;
  }

  /** The words of a stem, then the stem's own entries unless they are those of the first word. */
  private static void group(
      ShardBytes file, List<Counted> words, WordCursor cursor, WordCursor stems)
      throws IOException {
    String key = words.getFirst().key();
    file.text(key);
    file.number(words.size());
    Postings first = cursor.postings(words.getFirst().text());
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).text();
      file.text(word);
      file.postings(i == 0 ? first : cursor.postings(word));
    }
    Postings stem = LineWord.isCode(key) ? Postings.NONE : stems.postings(key);
    boolean same = stem.isLike(first);
    file.number(same ? 1 : 0);
    if (!same) {
      file.postings(stem);
    }
  }

  /**
   * Writes the words with their numbers of entries, in order.
   *
   * @return the first word of each file
   */
  List<String> lexicon(List<Counted> words) {
    List<Counted> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparing(Counted::text));
    List<String> starts = new ArrayList<>();
    ShardBytes file = new ShardBytes();
    for (Counted word : sorted) {
      if (file.size() == 0) {
        starts.add(word.text());
      }
      file.text(word.text());
      file.number(word.count());
      if (file.size() >= LEXICON_FILE) {
        files.accept("l/" + (starts.size() - 1) + ".bin", file.packed());
      }
    }
    if (file.size() > 0) {
      files.accept("l/" + (starts.size() - 1) + ".bin", file.packed());
    }
    return starts;
  }
}
