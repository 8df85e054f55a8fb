package dev.fixdex.search;

import dev.fixdex.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The index that the browser searches: the same words, impacts and signatures, in files that {@code
 * assets/search/engine.js} reads. The same entries give the same bytes.
 */
public final class BrowserIndex {
  /** Raised whenever the files' format changes. */
  private static final int VERSION = 1;

  private BrowserIndex() {}

  /**
   * The files of the browser's index by their names in its folder.
   *
   * @throws IOException when the index cannot be read
   */
  public static SortedMap<String, byte[]> files(SearchIndex index) throws IOException {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("version", VERSION);
    whole.put("entries", entries(index));
    whole.put("words", postings(index.postings(Fields.WORD)));
    whole.put("stems", postings(index.postings(Fields.STEM)));
    whole.put("synonyms", index.synonyms());
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("index.json", Json.compact(whole).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static List<Object> entries(SearchIndex index) throws IOException {
    List<Object> entries = new ArrayList<>();
    for (int i = 0; i < index.size(); i++) {
      entries.add(entry(index.document(i), index.signatures(i)));
    }
    return entries;
  }

  private static Map<String, Object> entry(IndexDocument document, List<Signature> signatures) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", document.id());
    entry.put("title", document.title());
    entry.put("url", document.url());
    entry.put("standing", document.standing().ordinal());
    entry.put("facets", document.facets());
    entry.put("tldr", document.tldr());
    entry.put("lines", Snippets.lines(document));
    entry.put("signatures", signatures.stream().map(BrowserIndex::signature).toList());
    return entry;
  }

  /** Words and wholes, each word followed by twice its weight, plus one when it is plain. */
  private static List<Object> signature(Signature signature) {
    return List.of(words(signature.words()), words(signature.wholes()));
  }

  private static List<Object> words(List<LineWord> words) {
    List<Object> flat = new ArrayList<>();
    for (LineWord word : words) {
      flat.add(word.text());
      flat.add(StoredSignature.code(word));
    }
    return flat;
  }

  /** For each word its entries, each as the step from the one before, and its impact. */
  private static Map<String, int[]> postings(SortedMap<String, Postings> all) {
    Map<String, int[]> flat = new LinkedHashMap<>();
    all.forEach((word, postings) -> flat.put(word, steps(postings)));
    return flat;
  }

  private static int[] steps(Postings postings) {
    int[] steps = new int[postings.size() * 2];
    int last = 0;
    for (int i = 0; i < postings.size(); i++) {
      steps[2 * i] = postings.entries()[i] - last;
      steps[2 * i + 1] = postings.impacts()[i];
      last = postings.entries()[i];
    }
    return steps;
  }
}
