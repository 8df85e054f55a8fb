package dev.fixdex.search;

import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.ShardBytes;
import dev.fixdex.shards.ShardInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The lexicon of a site with some words anew. A file is written from its beginning to where it
 * ended before, unless it now ends elsewhere; then the next one is written too.
 */
final class EditedLexicon {
  private final PublishedIndex published;
  private final List<String> before;
  private final List<String> starts;
  private final Map<Integer, byte[]> edited = new HashMap<>();

  /**
   * The lexicon as it is published.
   *
   * @param starts of its files
   */
  EditedLexicon(PublishedIndex published, List<String> starts) {
    this.published = published;
    this.before = List.copyOf(starts);
    this.starts = new ArrayList<>(starts);
  }

  /** For each file a text that is after all words before it, and after none of its own. */
  List<String> starts() {
    return starts;
  }

  /**
   * Edits words.
   *
   * @param counts how many entries have each now, 0 for a word that is gone
   * @return whether there are as many files as before; if not, this is of no use any more
   */
  boolean edit(Map<String, Integer> counts) throws IOException {
    SortedMap<String, Integer> rest = new TreeMap<>(counts);
    while (!rest.isEmpty()) {
      if (starts.isEmpty() || !edit(fileOf(rest.firstKey(), counts), rest)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The file to begin with for a word: the one that has it, or that it comes into. Whether a file
   * ends is for the next word to say: when that one goes, the file before may go on.
   */
  private int fileOf(String word, Map<String, Integer> counts) throws IOException {
    int found = Collections.binarySearch(starts, word);
    int file = Math.max(0, found < 0 ? -found - 2 : found);
    int order = word.compareTo(words(file).firstKey());
    boolean before = order < 0 || order == 0 && counts.getOrDefault(word, 0) == 0;
    return file > 0 && before ? file - 1 : file;
  }

  private SortedMap<String, Integer> words(int file) throws IOException {
    byte[] bytes = edited.get(file);
    if (bytes == null) {
      bytes = ShardInput.unpacked(published.file(kept(file).file(file)));
    }
    SortedMap<String, Integer> words = new TreeMap<>();
    ShardInput in = new ShardInput(bytes);
    String last = "";
    while (in.hasMore()) {
      last = in.textAfter(last);
      words.put(last, in.number());
    }
    return words;
  }

  /** Edits from a file on until a file ends where it did, and takes out the words that are done. */
  private boolean edit(int first, SortedMap<String, Integer> rest) throws IOException {
    Writing writing = new Writing(first == 0 ? "" : words(first - 1).lastKey());
    int file = first;
    boolean ended = false;
    while (!ended) {
      SortedMap<String, Integer> words = words(file++);
      boolean more = file < starts.size();
      String next = more ? words(file).firstKey() : "";
      SortedMap<String, Integer> own = more ? rest.headMap(next) : rest;
      words.putAll(own);
      own.clear();
      words.forEach(writing::add);
      boolean goes = more && rest.getOrDefault(next, 1) == 0; // the file may go on then
      ended = !more || (!goes && writing.endsBefore(next));
    }
    writing.end();
    if (writing.files.size() != file - first) {
      return false;
    }
    for (int i = first; i < file; i++) {
      edited.put(i, writing.files.get(i - first));
      starts.set(i, writing.starts.get(i - first));
    }
    if (file < starts.size()) {
      starts.set(file, LexiconShards.start(writing.before, words(file).firstKey()));
    }
    return true;
  }

  /** What makes the parts. */
  List<BrowserPart> parts() {
    List<BrowserPart> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      byte[] bytes = edited.get(i);
      if (bytes != null) {
        parts.add(LexiconShards.part(i, starts.get(i), bytes));
      } else if (starts.get(i).equals(before.get(i))) {
        parts.add(kept(i));
      } else {
        parts.add(renamed(i));
      }
    }
    return parts;
  }

  /** The part of a file as it is published. */
  private BrowserPart kept(int file) {
    String start = before.get(file);
    return BrowserPart.kept(
        LexiconShards.KIND,
        file,
        start,
        BrowserIndexEdit.form(published, LexiconShards.KIND.nameOf(start)));
  }

  /** A file with the words that it had after another word than before. */
  private BrowserPart renamed(int file) {
    BrowserPart old = kept(file);
    return BrowserPart.titled(
        LexiconShards.KIND,
        file,
        starts.get(file),
        old.form(),
        () -> {
          try {
            return ShardInput.unpacked(published.file(old.file(file)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Some files in the making. */
  static final class Writing {
    private final List<byte[]> files = new ArrayList<>();
    private final List<String> starts = new ArrayList<>();
    private final ShardBytes file = new ShardBytes();
    private String before;
    private String last = "";

    /**
     * Begins a file.
     *
     * @param before the word before it
     */
    Writing(String before) {
      this.before = before;
    }

    List<byte[]> files() {
      return files;
    }

    List<String> starts() {
      return starts;
    }

    boolean endsBefore(String word) {
      return LexiconShards.isFull(file.size(), word);
    }

    /** Adds the next word; one that no entry has is left out. */
    void add(String word, int count) {
      if (count == 0) {
        return;
      }
      if (endsBefore(word)) {
        files.add(file.take());
      }
      if (file.size() == 0) {
        starts.add(LexiconShards.start(before, word));
        last = "";
      }
      file.textAfter(last, word);
      file.number(count);
      before = word;
      last = word;
    }

    void end() {
      if (file.size() > 0) {
        files.add(file.take());
      }
    }
  }
}
