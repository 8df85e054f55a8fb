package dev.fixdex.search;

import dev.fixdex.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;

/**
 * What the browser's index says of the entries: in files of few entries what they are compared by
 * and what a result shows, in others their further lines for snippets; in one file for each facet
 * what all entries have of it.
 */
final class EntryShards {
  /** Entries up to which each has a file of its own; above, there would be too many files. */
  private static final int ALONE = 20_000;

  private static final int TOGETHER = 4;

  /** Entries in a file of further lines, which few searches need. */
  static final int LINES = 2;

  private final BiConsumer<String, byte[]> files;
  private final ToIntFunction<String> counts;
  private final int together;
  private final ShardBytes file = new ShardBytes();
  private final List<Object> lines = new ArrayList<>();
  private final Map<String, FacetColumn> facets = new LinkedHashMap<>();
  private final List<Integer> standings = new ArrayList<>();

  /**
   * @param entries how many there are
   * @param counts how many entries have a word
   */
  EntryShards(BiConsumer<String, byte[]> files, int entries, ToIntFunction<String> counts) {
    this.files = files;
    this.counts = counts;
    together = entries <= ALONE ? 1 : TOGETHER;
    Filters.NAMES.forEach(name -> facets.put(name, new FacetColumn()));
  }

  /** How many entries share a file. */
  int together() {
    return together;
  }

  /**
   * Writes all entries.
   *
   * @return the entries that are not {@link Standing#CURRENT}: each one's number and standing
   */
  List<Integer> write(SearchIndex index) throws IOException {
    for (int i = 0; i < index.size(); i++) {
      IndexDocument document = index.document(i);
      write(index.signatures(i));
      file.text(Json.compact(shown(document)));
      lines.add(Snippets.lines(document).get(1));
      facets.forEach((name, column) -> column.add(document.facets().values(name)));
      if (document.standing() != Standing.CURRENT) {
        standings.add(i);
        standings.add(document.standing().ordinal());
      }
      boolean last = i == index.size() - 1;
      if (i % together == together - 1 || last) {
        files.accept("e/" + i / together + ".bin", file.take());
      }
      if (lines.size() == LINES || last) {
        files.accept("t/" + i / LINES + ".bin", json(lines));
        lines.clear();
      }
    }
    facets.forEach((name, column) -> files.accept("f/" + name + ".bin", column.bytes()));
    return standings;
  }

  static byte[] json(Object content) {
    return Json.compact(content).getBytes(StandardCharsets.UTF_8);
  }

  private static List<Object> shown(IndexDocument document) {
    Facets facets = document.facets();
    return List.of(
        document.id(),
        document.title(),
        document.url(),
        document.tldr(),
        Snippets.lines(document).get(0),
        facets.category(),
        facets.platform(),
        facets.criticality(),
        facets.technologies(),
        facets.tags());
  }

  /** The words with their numbers of entries, then the texts: places of words, and identifiers. */
  private void write(List<Signature> texts) {
    Map<String, Integer> places = new LinkedHashMap<>();
    texts.forEach(text ->
        text.words().forEach(word -> places.computeIfAbsent(word.text(), key -> places.size())));
    file.number(places.size());
    for (String word : places.keySet()) {
      file.text(word);
      file.number(counts.applyAsInt(word));
    }
    file.number(texts.size());
    for (Signature text : texts) {
      file.number(text.words().size());
      for (LineWord word : text.words()) {
        file.number(places.getOrDefault(word.text(), 0));
        file.number(StoredSignature.code(word));
      }
      file.number(text.wholes().size());
      for (LineWord whole : text.wholes()) {
        file.text(whole.text());
      }
    }
  }
}
