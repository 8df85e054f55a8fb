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
 * What the browser's index says of the entries: in small files what they are compared by and what a
 * result shows, in others their further lines for snippets, in one file all entries' facets.
 */
final class EntryShards {
  /** Entries in a file that candidates are compared by. */
  static final int COMPARED = 4;

  /** Entries in a file of further lines. */
  static final int LINES = 2;

  private final BiConsumer<String, byte[]> files;
  private final ToIntFunction<String> counts;
  private final List<Object> compared = new ArrayList<>();
  private final List<Object> lines = new ArrayList<>();
  private final Map<String, FacetColumn> facets = new LinkedHashMap<>();
  private final List<Integer> standings = new ArrayList<>();

  /**
   * @param counts how many entries have a word
   */
  EntryShards(BiConsumer<String, byte[]> files, ToIntFunction<String> counts) {
    this.files = files;
    this.counts = counts;
    Filters.NAMES.forEach(name -> facets.put(name, new FacetColumn()));
  }

  /**
   * Writes all entries.
   *
   * @return the entries that are not {@link Standing#CURRENT}: each one's number and standing
   */
  List<Integer> write(SearchIndex index) throws IOException {
    for (int i = 0; i < index.size(); i++) {
      IndexDocument document = index.document(i);
      compared.add(record(document, index.signatures(i)));
      lines.add(Snippets.lines(document).get(1));
      facets.forEach((name, column) -> column.add(document.facets().values(name)));
      if (document.standing() != Standing.CURRENT) {
        standings.add(i);
        standings.add(document.standing().ordinal());
      }
      boolean last = i == index.size() - 1;
      flush("e/", i / COMPARED, compared, last ? 0 : COMPARED);
      flush("t/", i / LINES, lines, last ? 0 : LINES);
    }
    Map<String, Object> columns = new LinkedHashMap<>();
    facets.forEach((name, column) -> columns.put(name, column.content()));
    files.accept("facets.bin", packed(columns));
    return standings;
  }

  private void flush(String kind, int number, List<Object> content, int full) {
    if (content.size() >= full) {
      files.accept(kind + number + ".bin", packed(content));
      content.clear();
    }
  }

  static byte[] packed(Object content) {
    return ShardBytes.packed(Json.compact(content).getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> record(IndexDocument document, List<Signature> signatures) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<Object> words = new ArrayList<>();
    List<List<Object>> texts = new ArrayList<>();
    for (Signature signature : signatures) {
      List<Integer> text = new ArrayList<>();
      for (LineWord word : signature.words()) {
        text.add(places.computeIfAbsent(word.text(), key -> place(key, words)));
        text.add(StoredSignature.code(word));
      }
      texts.add(List.of(text, wholes(signature.wholes())));
    }
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", document.id());
    record.put("title", document.title());
    record.put("url", document.url());
    record.put("facets", document.facets());
    record.put("tldr", document.tldr());
    record.put("lines", Snippets.lines(document).get(0));
    record.put("words", words);
    record.put("signatures", texts);
    return record;
  }

  private int place(String word, List<Object> words) {
    words.add(word);
    words.add(counts.applyAsInt(word));
    return words.size() / 2 - 1;
  }

  private static List<Object> wholes(List<LineWord> words) {
    List<Object> flat = new ArrayList<>();
    for (LineWord word : words) {
      flat.add(word.text());
      flat.add(StoredSignature.code(word));
    }
    return flat;
  }
}
