package dev.fixdex.search;

import dev.fixdex.search.WordShards.Counted;
import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.ShardBytes;
import dev.fixdex.shards.ShardKind;
import dev.fixdex.source.ContentHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The words of the browser's index with nothing but how many entries have them, in order, to
 * complete and to correct. A file ends where the hash of a word says so: a new word changes its own
 * file and moves no other word.
 */
final class LexiconShards {
  static final ShardKind KIND = new ShardKind("l", 1);

  /** Of so many words about one begins a file, which has some 7 bytes of each. */
  private static final int WORDS = 200;

  /** Bytes of a file before it is compressed, unless it ends the list, and at most. */
  private static final int LEAST_BYTES = 512;

  private static final int MOST_BYTES = 4 << 10;

  private final List<String> starts = new ArrayList<>();
  private final List<byte[]> files = new ArrayList<>();

  /** Shards of all words of an index. */
  LexiconShards(List<Counted> words) {
    List<Counted> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparing(Counted::text));
    ShardBytes file = new ShardBytes();
    String before = "";
    String last = "";
    for (Counted word : sorted) {
      if (isFull(file.size(), word.text())) {
        files.add(file.take());
      }
      if (file.size() == 0) {
        starts.add(start(before, word.text()));
        last = "";
      }
      file.textAfter(last, word.text());
      file.number(word.count());
      before = word.text();
      last = before;
    }
    if (file.size() > 0) {
      files.add(file.take());
    }
  }

  /**
   * The part of one file.
   *
   * @param start of the file, by which it is known
   */
  static BrowserPart part(int number, String start, byte[] bytes) {
    return BrowserPart.titled(KIND, number, start, ContentHash.of(bytes), () -> bytes);
  }

  /** Whether a file of so many bytes ends before a word. */
  static boolean isFull(int bytes, String next) {
    return bytes >= MOST_BYTES || bytes >= LEAST_BYTES && WordShards.fileOf(next, WORDS) == 0;
  }

  /** For each file a text that is after all words before it, and after none of its own. */
  List<String> starts() {
    return starts;
  }

  /** What makes the parts. */
  List<Supplier<BrowserPart>> parts() {
    List<Supplier<BrowserPart>> parts = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      int number = i;
      byte[] bytes = files.get(i);
      parts.add(() -> part(number, starts.get(number), bytes));
    }
    return parts;
  }

  /** The shortest beginning of a word that is after the word before it. */
  static String start(String before, String word) {
    int end = 0;
    while (end < before.length() && before.charAt(end) == word.charAt(end)) {
      end++;
    }
    boolean pair = Character.isHighSurrogate(word.charAt(end));
    boolean second = Character.isLowSurrogate(word.charAt(end));
    return pair || second ? word : word.substring(0, end + 1);
  }
}
