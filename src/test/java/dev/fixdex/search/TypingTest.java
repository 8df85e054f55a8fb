package dev.fixdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a reader sees while they type a title: there are always results, the entry stays among the
 * first once it led them by more than one word, and the finished title leads to it. A first word
 * alone, {@code error} say, is the word of a hundred entries and holds no place for any of them.
 */
class TypingTest {
  private static final int SHOWN = 10;
  private static final int SHORTEST = 2;

  @TempDir Path folder;

  @Test
  void anEntryThatLeadsStaysWhileItsTitleIsTypedOn() throws IOException {
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
        boolean led = false;
        int place = -1;
        for (int end = SHORTEST; end <= entry.title().length(); end++) {
          String typed = entry.title().substring(0, end);
          List<Hit> hits = index.search(new SearchRequest(typed, SHOWN, Filters.NONE)).hits();
          place = hits.stream().map(Hit::id).toList().indexOf(entry.id());
          if (hits.isEmpty() || (led && place < 0)) {
            gone.add(entry.id() + ": " + typed);
          }
          led |= place == 0 && typed.strip().indexOf(' ') > 0;
        }
        if (place != 0) {
          gone.add("%s is not the first by its title, but %d".formatted(entry.id(), place + 1));
        }
      }
    }
    assertEquals(List.of(), gone);
  }
}
