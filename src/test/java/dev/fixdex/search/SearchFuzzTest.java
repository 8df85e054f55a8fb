package dev.fixdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is pasted is answered, the same way each time, with a bounded number of words. {@code
 * -Dfixdex.fuzz.queries=N} asks more than the usual number.
 */
class SearchFuzzTest {
  private static final int QUERIES = Integer.getInteger("fixdex.fuzz.queries", 200);
  private static final int MOST_LINES = 24;
  private static final int MOST_WORDS_OF_A_LINE = 48;

  @TempDir Path folder;

  @Test
  void everyTextIsAnsweredTheSameWayAndWithinBounds() throws IOException {
    List<IndexDocument> entries = ShippedEntries.read();
    try (SearchIndexWriter writer = SearchIndexWriter.create(folder, List.of())) {
      for (IndexDocument entry : entries) {
        writer.add(entry);
      }
      writer.commit("test");
    }
    RandomQueries queries = new RandomQueries(entries, new Random(20260217));
    try (SearchIndex index = SearchIndex.open(folder);
        SearchIndex again = SearchIndex.open(folder)) {
      for (int i = 0; i < QUERIES; i++) {
        String query = queries.next();
        SearchRequest request = new SearchRequest(query, 10, Filters.NONE);
        SearchResult result = index.search(request);
        assertTrue(result.hits().size() <= 10 && result.total() <= entries.size());
        if (i % 10 == 0) {
          assertEquals(again.search(request), result, query);
          assertBounded(index.lines(query));
        }
      }
    }
  }

  private static void assertBounded(List<QueryLine> lines) {
    assertTrue(lines.size() <= MOST_LINES, "lines: " + lines.size());
    for (QueryLine line : lines) {
      assertTrue(line.words().size() <= MOST_WORDS_OF_A_LINE, "words: " + line.words().size());
    }
  }
}
