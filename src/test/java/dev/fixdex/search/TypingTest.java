package dev.fixdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader sees while they type: nothing that was there goes away. */
class TypingTest {
  private static final int SHOWN = 10;
  private static final int SHORTEST = 2;

  @TempDir Path folder;

  @Test
  void anEntryThatIsShownStaysWhileItsTitleIsTypedOn() throws IOException {
    List<IndexDocument> entries = ShippedEntries.read();
    try (SearchIndexWriter writer = SearchIndexWriter.create(folder, List.of())) {
      for (IndexDocument entry : entries) {
        writer.add(entry);
      }
      writer.commit("test");
    }
    List<String> gone = new ArrayList<>();
    try (SearchIndex index = SearchIndex.open(folder)) {
      for (IndexDocument entry : entries) {
        boolean shown = false;
        for (int end = SHORTEST; end <= entry.title().length(); end++) {
          String typed = entry.title().substring(0, end);
          SearchResult result = index.search(new SearchRequest(typed, SHOWN, Filters.NONE));
          boolean there = result.hits().stream().anyMatch(hit -> hit.id().equals(entry.id()));
          if (result.total() == 0 || (shown && !there)) {
            gone.add(entry.id() + ": " + typed);
          }
          shown |= there;
        }
        if (!shown) {
          gone.add(entry.id() + " is not found by its title");
        }
      }
    }
    assertEquals(List.of(), gone);
  }
}
