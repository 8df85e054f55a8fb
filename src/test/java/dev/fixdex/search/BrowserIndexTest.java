package dev.fixdex.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.errortext.NodeTests;
import dev.fixdex.json.Json;
import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser's engine gives the answers that this one gives. */
class BrowserIndexTest {
  private static final List<List<String>> SYNONYMS =
      List.of(List.of("k8s", "kubernetes"), List.of("oomkilled", "SIGKILL", "exit code 137"));

  private static final Filters SOME = new Filters(Map.of("platform", Set.of("linux", "windows")));

  @TempDir Path folder;

  private SearchIndex index(List<IndexDocument> entries, String name) throws IOException {
    Path index = folder.resolve(name);
    try (SearchIndexWriter writer = SearchIndexWriter.create(index, SYNONYMS)) {
      for (IndexDocument entry : entries) {
        writer.add(entry);
      }
      writer.commit("test");
    }
    return SearchIndex.open(index);
  }

  @Test
  void theSameEntriesGiveTheSameBytes() throws IOException {
    List<IndexDocument> entries = ShippedEntries.read();
    List<IndexDocument> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, new Random(5));
    try (SearchIndex first = index(entries, "first");
        SearchIndex second = index(shuffled, "second")) {
      Map<String, byte[]> once = files(first);
      Map<String, byte[]> again = files(second);
      assertEquals(once.keySet(), again.keySet());
      once.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));
      assertTrue(once.containsKey("index.bin"));
    }
  }

  /** A browser keeps files, and a host may still have those of the last build. */
  @Test
  void aFileIsTheSameWheneverItHasTheSameName() throws IOException {
    List<IndexDocument> entries = ShippedEntries.read();
    List<IndexDocument> edited = new ArrayList<>(entries);
    edited.set(7, copy(entries.get(7), 1));
    try (SearchIndex first = index(entries, "first");
        SearchIndex second = index(edited, "second")) {
      Map<String, byte[]> before = files(first);
      Map<String, byte[]> after = files(second);
      int same = 0;
      for (Map.Entry<String, byte[]> file : before.entrySet()) {
        byte[] later = after.get(file.getKey());
        if (later != null && !file.getKey().equals(Manifest.NAME)) {
          assertArrayEquals(file.getValue(), later, file.getKey());
          same++;
        }
      }
      assertTrue(same > before.size() / 2, same + " of " + before.size() + " files are kept");
      assertTrue(same < before.size() - 2, "an entry was edited");
    }
  }

  @Test
  void aNumberOfEntriesIsRoundedOnceAndSeldomChanges() {
    for (int count = 0; count < 20_000; count++) {
      int rounded = Idf.rounded(count);
      assertEquals(rounded, Idf.rounded(rounded));
      assertTrue(rounded <= count && count - rounded <= count / 3, count + " is " + rounded);
      assertTrue(count > 4 || rounded == count);
      assertEquals(Idf.of(count, 20_000), Idf.of(rounded, 20_000));
    }
    assertTrue(Idf.of(3, 100) > Idf.of(4, 100));
  }

  @Test
  void aFewBytesMoreSeldomTakeMoreFiles() {
    int changes = 0;
    int before = 0;
    for (long bytes = 0; bytes < 4_000_000; bytes += 700) {
      int files = WordShards.files(bytes);
      assertTrue(files > bytes / 768 && files <= 1.34 * (1 + bytes / 768), bytes + ": " + files);
      changes += files == before ? 0 : 1;
      before = files;
    }
    assertTrue(changes < 60, "changes: " + changes);
  }

  private static Map<String, byte[]> files(SearchIndex index) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    BrowserIndex browser = new BrowserIndex(index);
    List<BrowserPart> parts = new ArrayList<>();
    browser.parts().forEach(part -> parts.add(part.get()));
    parts.forEach(part -> part.write(files::put));
    files.put(Manifest.NAME, browser.manifest(parts));
    return files;
  }

  @Test
  void javaScriptGivesTheSameAnswers() throws Exception {
    List<IndexDocument> entries = ShippedEntries.read();
    List<String> queries = ShippedQueries.of(entries);
    assertTrue(queries.size() >= 500, "too few queries: " + queries.size());
    List<Map<String, String>> titles =
        entries.stream()
            .filter(entry -> entry.title().length() % 4 == 0)
            .map(entry -> Map.of("id", entry.id(), "title", entry.title()))
            .toList();
    compare(entries, queries, titles);
  }

  /** Of frequent words only some entries are kept, and several share a file. */
  @Test
  void javaScriptGivesTheSameAnswersForMoreEntriesThanAWordKeeps() throws Exception {
    List<IndexDocument> shipped = ShippedEntries.read();
    List<IndexDocument> entries = new ArrayList<>();
    for (int i = 0; entries.size() < 3 * Postings.MOST; i++) {
      entries.add(copy(shipped.get(i % shipped.size()), i));
    }
    List<String> queries = ShippedQueries.of(shipped);
    List<String> some = new ArrayList<>();
    for (int i = 0; i < queries.size(); i += 9) {
      some.add(queries.get(i));
    }
    compare(entries, some, List.of());
  }

  private static IndexDocument copy(IndexDocument entry, int number) {
    List<String> errors = entry.errorTexts();
    return new IndexDocument(
        "%s_%05d".formatted(entry.id(), number),
        entry.url(),
        entry.title() + " " + number,
        entry.tldr(),
        entry.symptoms(),
        errors.subList(number % 3 == 0 ? errors.size() / 2 : 0, errors.size()),
        number % 5 == 0 ? "" : entry.code(),
        entry.commands(),
        entry.solution(),
        number % 7 == 0 ? "" : entry.context(),
        entry.facets(),
        Standing.values()[number % 13 % Standing.values().length]);
  }

  private void compare(
      List<IndexDocument> entries, List<String> queries, List<Map<String, String>> titles)
      throws Exception {
    NodeTests.assumeInstalled();
    Path exported = Files.createDirectories(folder.resolve("search"));
    List<Object> cases = new ArrayList<>();
    try (SearchIndex index = index(entries, "index")) {
      for (Map.Entry<String, byte[]> file : files(index).entrySet()) {
        Path path = exported.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      for (String query : queries) {
        cases.add(answers(index, query, cases.size() % 4 == 1 ? SOME : Filters.NONE));
      }
    }
    Path file = folder.resolve("answers.json");
    Files.writeString(
        file, Json.compact(Map.of("cases", cases, "titles", titles)), StandardCharsets.UTF_8);
    NodeTests.pass(
        "engine.test.mjs",
        Map.of("FIXDEX_INDEX", exported.toString(), "FIXDEX_ANSWERS", file.toString()));
  }

  private static Map<String, Object> answers(SearchIndex index, String query, Filters filters)
      throws IOException {
    SearchResult result = index.search(new SearchRequest(query, 10, filters));
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("query", query);
    answers.put("filters", filters.values());
    answers.put("total", result.total());
    answers.put("hits", result.hits());
    return answers;
  }
}
