package dev.fixdex.search;

import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.Fnv;
import dev.fixdex.shards.ShardBytes;
import dev.fixdex.shards.ShardKind;
import dev.fixdex.source.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The words of the browser's index with their entries, all words of a stem together in the file
 * that the stem's hash says.
 */
final class WordShards {
  private static final String FOLDER = "w";

  /** Bytes of a file before it is compressed, at most on average; it shrinks to two thirds. */
  private static final int BYTES = 768;

  /** An edit of one entry changes some hundred words. */
  private static final int FOLDERS = 256;

  private final SearchIndex index;
  private final long bytes;
  private final int files;
  private final List<Placed> placed;
  private final LexiconShards lexicon;

  /**
   * Shards of the words of an index.
   *
   * @param words all of them
   */
  WordShards(SearchIndex index, List<Counted> words) {
    this.index = index;
    bytes = words.stream().mapToLong(word -> bytes(word.text(), word.count())).sum();
    files = words.isEmpty() ? 0 : files(bytes);
    placed = new ArrayList<>(words.size());
    words.forEach(word -> placed.add(new Placed(word, fileOf(word.key(), files))));
    placed.sort(
        Comparator.comparingInt(Placed::file)
            .thenComparing(each -> each.word().key())
            .thenComparing(each -> each.word().text()));
    lexicon = new LexiconShards(words);
  }

  /**
   * A word of the index.
   *
   * @param key its stem; a code itself
   * @param count how many entries have it
   */
  record Counted(String text, String key, int count) {
    static Counted of(String text, int count) {
      return new Counted(text, WordShards.key(text), count);
    }
  }

  /** A word's stem; a code itself. */
  static String key(String word) {
    return LineWord.isCode(word) ? word : Stemmer.stem(word);
  }

  /** About how many bytes a word takes; none when no entry has it. */
  static long bytes(String word, int count) {
    return count == 0 ? 0 : 4 + word.length() + 2 * Math.min(count, Postings.MOST);
  }

  /** The files of words when there are so many. */
  static ShardKind kind(int files) {
    return ShardKind.in(FOLDERS, FOLDER, files);
  }

  /** A word and the file that its stem is in. */
  private record Placed(Counted word, int file) {}

  /**
   * How many files so many bytes need: a power of two, or one and a quarter, a half or three
   * quarters of it. Another number of files would move every word.
   */
  static int files(long bytes) {
    int needed = (int) (1 + bytes / BYTES);
    int step = Math.max(1, Integer.highestOneBit(needed) / 4);
    return Math.ceilDiv(needed, step) * step;
  }

  /** About how many bytes all words take. */
  long bytes() {
    return bytes;
  }

  /** Number of files; the hash of a word's stem says which one has it. */
  int files() {
    return files;
  }

  /** For each file of the lexicon a text that is after all words before it, and not its own. */
  List<String> starts() {
    return lexicon.starts();
  }

  /** What makes the parts. */
  List<Supplier<BrowserPart>> parts() {
    List<Supplier<BrowserPart>> parts = new ArrayList<>(lexicon.parts());
    ShardKind kind = kind(files);
    int from = 0;
    for (int number = 0; number * kind.together() < files; number++) {
      int first = number * kind.together();
      int end = Math.min(files, first + kind.together());
      int to = from;
      while (to < placed.size() && placed.get(to).file() < end) {
        to++;
      }
      List<Placed> words = placed.subList(from, to);
      int part = number;
      parts.add(() -> part(kind, part, first, end, words));
      from = to;
    }
    return parts;
  }

  private BrowserPart part(ShardKind kind, int number, int first, int end, List<Placed> words) {
    try {
      List<byte[]> made = postings(first, end, words);
      return new BrowserPart(kind, number, hash(made), () -> made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a part of these files is made from. */
  static ContentHash hash(List<byte[]> files) {
    ShardBytes all = new ShardBytes();
    all.number(BrowserIndex.VERSION);
    files.forEach(all::bytes);
    return ContentHash.of(all.take());
  }

  private List<byte[]> postings(int first, int end, List<Placed> words) throws IOException {
    @Nullable WordCursor cursor = index.cursor(Fields.WORD);
    @Nullable WordCursor stems = index.cursor(Fields.STEM);
    List<byte[]> made = new ArrayList<>();
    WordFile file = new WordFile(index.places());
    int from = 0;
    for (int number = first; number < end; number++) {
      while (cursor != null
          && stems != null
          && from < words.size()
          && words.get(from).file() == number) {
        int to = from;
        String key = words.get(from).word().key();
        while (to < words.size() && words.get(to).word().key().equals(key)) {
          to++;
        }
        List<String> group = new ArrayList<>(to - from);
        words.subList(from, to).forEach(each -> group.add(each.word().text()));
        file.add(key, group, cursor, stems);
        from = to;
      }
      made.add(file.take());
    }
    return made;
  }

  /** Which of so many files has a stem, by its hash. */
  static int fileOf(String key, int files) {
    return Integer.remainderUnsigned(Fnv.of(key), files);
  }
}
