package dev.fixdex.search;

import static dev.fixdex.search.Documents.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
  @TempDir Path folder;

  private SearchIndex index(List<IndexDocument> entries, List<List<String>> synonyms)
      throws IOException {
    try (SearchIndexWriter writer = SearchIndexWriter.create(folder, synonyms)) {
      for (IndexDocument entry : entries) {
        writer.add(entry);
      }
      writer.commit("test");
    }
    return SearchIndex.open(folder);
  }

  /** The parts add up to the scores, or the explanation is of something else. */
  @Test
  void whatEachPartGaveAddsUpToTheScore() throws IOException {
    List<IndexDocument> entries = ShippedEntries.read();
    try (SearchIndex index = index(entries, List.of(List.of("k8s", "kubernetes")))) {
      int checked = 0;
      List<String> queries = ShippedQueries.of(entries);
      for (int i = 0; i < queries.size(); i += 10) {
        String query = queries.get(i);
        int most =
            query.contains("\n") ? 100 : 3; // far down are entries that no line was compared with
        SearchRequest request = new SearchRequest(query, most, Filters.NONE);
        List<Explanation> explanations = index.explain(request);
        assertEquals(
            index.search(request).hits(), explanations.stream().map(Explanation::hit).toList());
        for (Explanation each : explanations) {
          double sum =
              each.lines().stream().mapToDouble(line -> line.gaveText() + line.gaveWords()).sum();
          assertEquals(each.hit().score(), each.trust() * sum, 1e-6 * sum, query);
          checked++;
        }
      }
      assertTrue(checked > 50, "too few hits: " + checked);
    }
  }

  @Test
  void theTextAndTheWaysOfTheWordsAreNamed() throws IOException {
    try (SearchIndex index =
        index(
            List.of(
                document("A_001", "Disk", "no space left on device", "", Standing.STALE),
                document("A_002", "Node", "kubernetes node is not ready")),
            List.of(List.of("k8s", "kubernetes")))) {
      Explanation disk =
          index.explain(new SearchRequest("no spce left on devices", 1, Filters.NONE)).getFirst();
      assertEquals(Standing.STALE, disk.standing());
      assertEquals(0.95, disk.trust());
      Explanation.Line line = disk.lines().getFirst();
      assertEquals("no spce left on devices", line.text());
      assertEquals("no space left on device", line.met());
      assertEquals(Explanation.How.INSTEAD, how(line, "spce"));
      assertEquals(Explanation.How.FORM, how(line, "devices"));
      assertEquals(Explanation.How.EXACT, how(line, "left"));
      Explanation node =
          index.explain(new SearchRequest("k8s node no", 1, Filters.NONE)).getFirst();
      assertEquals("kubernetes node is not ready", node.lines().getFirst().met());
      assertEquals(Explanation.How.INSTEAD, how(node.lines().getFirst(), "k8s"));
    }
  }

  private static Explanation.How how(Explanation.Line line, String word) {
    return line.words().stream()
        .filter(each -> each.asked().equals(word))
        .findFirst()
        .orElseThrow()
        .how();
  }
}
