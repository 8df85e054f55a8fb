package dev.fixdex.search;

import dev.fixdex.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.CRC32C;

/**
 * The index that the browser searches: the same words, impacts and signatures, in files that {@code
 * assets/search/engine.js} reads. The same entries give the same bytes. No more than one part of it
 * is in memory at a time, so that this does not grow with the number of entries.
 */
public final class BrowserIndex {
  /** Raised whenever the files' format changes. */
  private static final int VERSION = 2;

  private static final String MANIFEST = "index.json";

  /** Entries in a part. */
  private static final int ENTRIES = 256;

  /** Numbers in a part of words: some hundred KB. */
  private static final int NUMBERS = 100_000;

  private final BiConsumer<String, byte[]> files;

  private BrowserIndex(BiConsumer<String, byte[]> files) {
    this.files = files;
  }

  /**
   * Writes the files of the browser's index.
   *
   * @param files takes each file by its name in the index's folder, the manifest last
   * @throws IOException when the index cannot be read
   */
  public static void write(SearchIndex index, BiConsumer<String, byte[]> files) throws IOException {
    BrowserIndex parts = new BrowserIndex(files);
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("version", VERSION);
    manifest.put("entries", parts.entries(index));
    manifest.put("words", parts.postings(index, Fields.WORD));
    manifest.put("stems", parts.postings(index, Fields.STEM));
    manifest.put("synonyms", index.synonyms());
    files.accept(MANIFEST, bytes(manifest));
  }

  private static byte[] bytes(Object value) {
    return Json.compact(value).getBytes(StandardCharsets.UTF_8);
  }

  /** Writes a part; its name has a sum of its content, so that two builds' parts never mix. */
  private String part(String kind, Object content) {
    byte[] bytes = bytes(content);
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    String name = "%s-%08x.json".formatted(kind, sum.getValue());
    files.accept(name, bytes);
    return name;
  }

  private List<String> entries(SearchIndex index) throws IOException {
    List<String> parts = new ArrayList<>();
    List<Object> part = new ArrayList<>();
    for (int i = 0; i < index.size(); i++) {
      part.add(entry(index.document(i), index.signatures(i)));
      if (part.size() == ENTRIES || i == index.size() - 1) {
        parts.add(part("entries", part));
        part.clear();
      }
    }
    return parts;
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

  private List<String> postings(SearchIndex index, String field) throws IOException {
    List<String> parts = new ArrayList<>();
    Map<String, int[]> part = new LinkedHashMap<>();
    int[] numbers = {0};
    index.forEachWord(
        field,
        (word, postings) -> {
          part.put(word, steps(postings));
          numbers[0] += 2 * postings.size();
          if (numbers[0] >= NUMBERS) {
            parts.add(part(field + "s", part));
            part.clear();
            numbers[0] = 0;
          }
        });
    if (!part.isEmpty()) {
      parts.add(part(field + "s", part));
    }
    return parts;
  }

  /** A word's entries, each as the step from the one before, and its impact. */
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
