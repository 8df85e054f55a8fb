package dev.fixdex.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.EntryReader;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.schema.Defaults;
import dev.fixdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationsTest {
  private final List<Entry> entries = new ArrayList<>();

  @Test
  void entriesWithTheSameErrorCodeAreRelated() {
    add("A_001", "technologies: [node]", "ECONNREFUSED from npm");
    add("A_002", "technologies: [redis]", "Redis says ECONNREFUSED");
    add("A_003", "technologies: [redis]", "Something else");
    assertEquals(List.of("A_002"), related(0));
  }

  @Test
  void oneTermAloneRelatesNothingAndTwoDo() {
    add("A_001", "technologies: [redis]\ntags: [cluster]", "One");
    add("A_002", "technologies: [redis]\ntags: [memory]", "Two");
    add("A_003", "technologies: [redis]\ntags: [cluster]", "Three");
    assertEquals(List.of("A_003"), related(0));
    assertEquals(List.of(), related(1));
  }

  @Test
  void whatAnEntryNamesComesFirst() {
    add("A_001", "technologies: [redis]\ntags: [cluster]\nrelated_kb: [A_003]", "One");
    add("A_002", "technologies: [redis]\ntags: [cluster]", "Two");
    add("A_003", "technologies: [git]", "Three");
    assertEquals(List.of("A_003", "A_002"), related(0));
  }

  private void add(String id, String fields, String title) {
    String text = "---\nkb_id: %s\n%s\n---\n\n# %s\n".formatted(id, fields, title);
    ReadResult result =
        new EntryReader(Defaults.SETTINGS.types()).read(SourceText.of(id + ".md", text));
    if (result instanceof ReadResult.Accepted(Entry entry)) {
      entries.add(entry);
    }
  }

  private List<String> related(int number) {
    Catalog catalog = Catalog.of(entries.stream().map(CatalogEntry::of).toList());
    return new PagePlanner(Defaults.SETTINGS, catalog)
        .entryPage(entries.get(number)).stream()
            .flatMap(page -> page.related().stream())
            .map(EntryCard::id)
            .toList();
  }
}
