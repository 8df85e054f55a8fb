package dev.fixdex.search;

import dev.fixdex.search.WordShards.Counted;
import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The index that the browser searches: the same words, impacts and signatures, in small files of
 * which {@code assets/search/engine.js} reads those that a query needs. The same entries give the
 * same bytes. Of the entries only the words without their entries stay in memory.
 *
 * <p>The files are made in parts, each by itself, by as many threads as one likes; in the end the
 * manifest says where each is.
 */
public final class BrowserIndex {
  /** Raised whenever the files' format changes. */
  static final int VERSION = 6;

  private final SearchIndex index;
  private final EntryShards entries;
  private final FacetShards facets;
  private final WordShards shards;

  /**
   * Begins.
   *
   * @throws IOException when the index cannot be read
   */
  public BrowserIndex(SearchIndex index) throws IOException {
    this.index = index;
    List<Counted> words = words(index);
    Map<String, Integer> counts = HashMap.newHashMap(words.size());
    words.forEach(word -> counts.put(word.text(), word.count()));
    facets = new FacetShards(index);
    entries = new EntryShards(index, word -> counts.getOrDefault(word, 0));
    shards = new WordShards(index, words);
  }

  /** All words, each with how many entries have it. */
  static List<Counted> words(SearchIndex index) throws IOException {
    List<Counted> words = new ArrayList<>();
    @Nullable WordCursor cursor = index.cursor(Fields.WORD);
    if (cursor != null) {
      cursor.forEach((word, count) -> words.add(Counted.of(word, count)));
    }
    return words;
  }

  /**
   * What makes each of the parts. To be asked once for each, on any thread; throws an {@link
   * UncheckedIOException} when the index cannot be read.
   */
  public List<Supplier<BrowserPart>> parts() {
    List<Supplier<BrowserPart>> parts = new ArrayList<>(entries.parts());
    parts.addAll(facets.parts());
    parts.addAll(shards.parts());
    return parts;
  }

  /**
   * The manifest.
   *
   * @param parts all of them, in any order
   * @throws IOException when the index cannot be read
   */
  public byte[] manifest(Collection<BrowserPart> parts) throws IOException {
    Words all = new Words(shards.bytes(), shards.files(), shards.starts());
    return manifest(index, entries, all, parts);
  }

  /**
   * What the manifest says of the words.
   *
   * @param bytes that all of them take, about
   * @param files that they are in
   * @param starts of the lexicon's files
   */
  record Words(long bytes, int files, List<String> starts) {}

  static byte[] manifest(
      SearchIndex index, EntryShards entries, Words words, Collection<BrowserPart> parts)
      throws IOException {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("version", VERSION);
    manifest.put("size", index.size());
    manifest.put("most", Postings.MOST);
    manifest.put("synonyms", index.synonyms());
    manifest.put("bytes", words.bytes());
    manifest.put("words", words.files());
    manifest.put("lexicon", words.starts());
    manifest.put("together", entries.together());
    manifest.put("lines", entries.linesTogether());
    manifest.put("standings", index.standings());
    return Manifest.of(manifest, parts);
  }
}
