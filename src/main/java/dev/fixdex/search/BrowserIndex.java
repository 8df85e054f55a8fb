package dev.fixdex.search;

import dev.fixdex.search.WordShards.Counted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The index that the browser searches: the same words, impacts and signatures, in small files of
 * which {@code assets/search/engine.js} reads those that a query needs. The same entries give the
 * same bytes. Of the entries only their facets and the words without their entries stay in memory.
 *
 * <p>All files but the manifest are in a folder named by a digest of what is indexed, so that files
 * of two builds never mix. Each is compressed by itself.
 */
public final class BrowserIndex {
  /** Raised whenever the files' format changes. */
  static final int VERSION = 4;

  private static final String MANIFEST = "index.bin";

  private BrowserIndex() {}

  /**
   * Writes the files of the browser's index.
   *
   * @param files takes each file by its name in the index's folder, the manifest last
   * @throws IOException when the index cannot be read
   */
  public static void write(SearchIndex index, BiConsumer<String, byte[]> files) throws IOException {
    @Nullable WordCursor cursor = index.cursor(Fields.WORD);
    List<Counted> words = new ArrayList<>();
    if (cursor != null) {
      cursor.forEach((word, count) -> words.add(Counted.of(word, count)));
    }
    try (Packer packer = new Packer()) {
      write(index, words, (name, bytes) -> files.accept(name, packer.packed(bytes)));
    }
  }

  private static void write(
      SearchIndex index, List<Counted> words, BiConsumer<String, byte[]> files) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(word -> counts.put(word.text(), word.count()));
    String folder = index.digest(words);
    BiConsumer<String, byte[]> inFolder = (name, bytes) -> files.accept(folder + "/" + name, bytes);
    WordShards shards = new WordShards(inFolder);
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("version", VERSION);
    manifest.put("folder", folder);
    manifest.put("size", index.size());
    manifest.put("most", Postings.MOST);
    manifest.put("synonyms", index.synonyms());
    manifest.put(
        "words", shards.postings(words, index.cursor(Fields.WORD), index.cursor(Fields.STEM)));
    manifest.put("lexicon", shards.lexicon(words));
    EntryShards entries =
        new EntryShards(inFolder, index.size(), word -> counts.getOrDefault(word, 0));
    manifest.put("together", entries.together());
    manifest.put("lines", EntryShards.LINES);
    manifest.put("standings", entries.write(index));
    files.accept(MANIFEST, EntryShards.json(manifest));
  }
}
