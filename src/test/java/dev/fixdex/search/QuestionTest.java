package dev.fixdex.search;

import static dev.fixdex.search.Documents.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a question in words is about. */
class QuestionTest {
  private static final List<List<String>> SYNONYMS = List.of(List.of("k8s", "kubernetes"));

  @TempDir Path folder;

  private static IndexDocument about(String technology, String id, String title) {
    Facets facets = new Facets("", "", "", List.of(technology), List.of());
    return Documents.with(document(id, title, ""), facets);
  }

  private SearchIndex index(IndexDocument... entries) throws IOException {
    try (SearchIndexWriter writer = SearchIndexWriter.create(folder, SYNONYMS)) {
      for (IndexDocument entry : entries) {
        writer.add(entry);
      }
      writer.commit("test");
    }
    return SearchIndex.open(folder);
  }

  private static String first(SearchIndex index, String query) throws IOException {
    return index.search(new SearchRequest(query, 1, Filters.NONE)).hits().getFirst().id();
  }

  @Test
  void anEntryAboutTheTechnologyThatIsNamedComesFirst() throws IOException {
    try (SearchIndex index =
        index(
            about("pip", "A_001", "Dependencies conflict, npm is like it"),
            about("npm", "A_002", "Dependencies conflict, npm is like it"),
            about("github-actions", "A_003", "Jobs wait for a runner"),
            about("kubernetes", "A_004", "Jobs wait for a runner"))) {
      assertEquals("A_002", first(index, "npm dependencies conflict"));
      assertEquals("A_004", first(index, "k8s jobs wait for a runner"));
      assertEquals("A_003", first(index, "github actions jobs wait for a runner"));
      Explanation.Line line =
          index
              .explain(new SearchRequest("k8s jobs wait", 1, Filters.NONE))
              .getFirst()
              .lines()
              .getFirst();
      assertEquals("kubernetes", line.technology());
      assertEquals(1.3, line.naming());
    }
  }

  @Test
  void anEntryThatQuotesTheWholeLineComesBeforeOneThatItNames() throws IOException {
    String problem = "curl: (60) SSL certificate problem: ";
    IndexDocument named =
        document(
            "A_001",
            problem + "expired or not",
            problem + "certificate has expired or is not valid",
            "curl certificate expired",
            Standing.CURRENT);
    IndexDocument quoted =
        document("A_002", "Certificate has expired", problem + "certificate has expired");
    try (SearchIndex index =
        index(
            Documents.with(named, new Facets("", "", "", List.of("curl"), List.of())),
            Documents.with(quoted, new Facets("", "", "", List.of("tls"), List.of())))) {
      assertEquals("A_002", first(index, problem + "certificate has expired"));
    }
  }

  @Test
  void aWordOfTheOneWhoAsksFindsNoEntryBeforeAWordOfTheProblem() throws IOException {
    try (SearchIndex index =
        index(
            document("A_001", "Access denied for my user", ""),
            document("A_002", "No space left on the disk", ""),
            document("A_003", "A valve that hangs", ""))) {
      assertEquals("A_002", first(index, "something eats my disk"));
      assertEquals("A_001", first(index, "Access denied for my user"));
    }
  }

  @Test
  void aFirstLetterThatIsSwappedOrTooManyIsCorrected() throws IOException {
    try (SearchIndex index =
        index(
            document("A_001", "The certificate is too old", ""),
            document("A_002", "No more room", ""))) {
      assertEquals("A_001", first(index, "ecrtificate"));
      assertEquals("A_001", first(index, "xcertificate"));
    }
  }

  @Test
  void aFileThatIsOneLineIsComparedInAFewPlaces() throws IOException {
    try (SearchIndex index = index(document("A_001", "No space left on device", ""))) {
      String line = "no space left on device and more ".repeat(2000);
      assertEquals("A_001", first(index, line));
      QueryLine read = index.lines(line).getFirst();
      assertTrue(read.sequence().length <= 8 * read.words().size());
    }
  }
}
