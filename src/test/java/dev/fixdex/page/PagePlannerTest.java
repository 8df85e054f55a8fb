package dev.fixdex.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.EntryReader;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.markdown.Inline;
import dev.fixdex.schema.Defaults;
import dev.fixdex.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagePlannerTest {
  private static final EntryReader READER = new EntryReader(Defaults.SETTINGS.types());

  @Test
  void listsEntriesByEveryFieldAndAllOfThem() {
    PagePlanner planner =
        planner(entry("A_001", "linux", "[docker]"), entry("B_001", "macos", "[docker, git]"));
    List<String> addresses = planner.listPages().map(page -> page.address().path()).toList();
    assertEquals(
        List.of(
            "",
            "stats/",
            "values/",
            "404.html",
            "all/",
            "category/",
            "category/build/",
            "platform/",
            "platform/linux/",
            "platform/macos/",
            "technology/",
            "technology/docker/",
            "technology/git/",
            "criticality/",
            "criticality/high/",
            "tag/",
            "tag/x/"),
        addresses);
  }

  @Test
  void dividesLongListsIntoPagesThatKnowEachOther() {
    Entry[] entries =
        IntStream.rangeClosed(1, 120)
            .mapToObj(i -> entry("A_%03d".formatted(i), "linux", "[docker]"))
            .toArray(Entry[]::new);
    List<Page.Entries> all =
        planner(entries)
            .listPages()
            .filter(page -> page.address().path().startsWith("all/"))
            .map(Page.Entries.class::cast)
            .toList();
    assertEquals(List.of(50, 50, 20), all.stream().map(page -> page.cards().size()).toList());
    assertEquals("all/page_2/", all.get(1).address().path());
    assertEquals(Optional.of(new Address("all/")), all.get(1).pager().previous());
    assertEquals(Optional.of(new Address("all/page_3/")), all.get(1).pager().next());
    assertEquals("A_051", all.get(1).cards().getFirst().id());
  }

  @Test
  void figuresHaveABoundHoweverManyEntriesThereAre() {
    Entry[] entries =
        IntStream.rangeClosed(1, 200)
            .mapToObj(i ->
                READ.apply(
                    "a/A_%03d.md".formatted(i),
                    "---\nkb_id: A_%1$03d\ncategory: c%2$d\ntags: [t%1$d]\ncreated: %3$d-%4$02d-11\n---\n# One\n"
                        .formatted(i, i % 30, 1990 + i % 36, 1 + i % 12)))
            .toArray(Entry[]::new);
    Page.Stats stats =
        planner(entries)
            .listPages()
            .flatMap(page -> page instanceof Page.Stats found ? Stream.of(found) : Stream.empty())
            .findFirst()
            .orElseThrow();
    assertEquals(200, stats.total());
    assertEquals(
        List.of(21, 13, 10, 20), stats.charts().stream().map(c -> c.bars().size()).toList());
    for (Chart chart : stats.charts().subList(0, 2)) {
      assertEquals(200, chart.bars().stream().mapToInt(Chart.Bar::count).sum(), chart.name());
    }
    assertEquals("10 others", stats.charts().getFirst().bars().getLast().label());
    List<Chart.Bar> quarters = stats.charts().get(1).bars();
    assertEquals("2025 Q4", quarters.getFirst().label());
    assertEquals("2023 Q1", quarters.get(11).label());
    assertEquals("before", quarters.getLast().label());
    assertEquals(50, stats.longest().size());
    assertEquals(1990, stats.longest().getFirst().day().getYear());
  }

  @Test
  void givesAnAddressToOneEntryOnly() {
    Entry first = READ.apply("a/A_001.md", "---\nkb_id: A_001\n---\n# One\n");
    Entry second = READ.apply("b/A_001.md", "---\nkb_id: a_001\n---\n# Two\n");
    PagePlanner planner = planner(first, second);
    assertEquals("One", planner.entryPage(first).orElseThrow().title());
    assertEquals(Optional.empty(), planner.entryPage(second));
    assertEquals(1, planner.cards().size());
  }

  @Test
  void relatesEntriesInBothDirectionsAndWalksThroughACategory() {
    Entry first = entry("A_001", "linux", "[docker]");
    Entry second =
        READ.apply(
            "A_002.md",
            "---\nkb_id: A_002\ncategory: build\nrelated_kb: [A_001, GONE_001]\n---\n# Two\n");
    Entry third = entry("A_003", "linux", "[git]");
    PagePlanner planner = planner(first, second, third);
    EntryPage page = planner.entryPage(second).orElseThrow();
    assertEquals(List.of("A_001"), ids(page.related()));
    assertEquals(List.of("A_002"), ids(planner.entryPage(first).orElseThrow().related()));
    assertEquals("A_001", page.previous().orElseThrow().id());
    assertEquals("A_003", page.next().orElseThrow().id());
  }

  @Test
  void keepsASymptomsNameWhenOnlyItsPunctuationChanges() {
    String before = symptomKey("Fails with `Exec format error`");
    assertEquals(before, symptomKey("fails with: `exec format error`!"));
    assertTrue(!before.equals(symptomKey("Fails with `exec format`")));
  }

  @Test
  void losesNothingOfASummary() {
    Entry entry =
        READ.apply(
            "A_001.md",
            "---\n"
                + "kb_id: A_001\n"
                + "---\n"
                + "# T\n\n"
                + "> Before. **TL;DR**: short\n"
                + "> **Owner**: me\n"
                + ">\n"
                + "> More.\n");
    EntryPage page = planner(entry).entryPage(entry).orElseThrow();
    String rest = page.summaryRest().toString();
    assertTrue(rest.contains("More."), rest);
    assertTrue(rest.contains("Owner"), rest);
  }

  @Test
  void splitsExpectationsIntoLinesAndStripsSignsOfHeadings() {
    Entry entry =
        READ.apply(
            "A_001.md",
            "---\n"
                + "kb_id: A_001\n"
                + "---\n"
                + "# T\n\n"
                + "## ✅ SOLUTION (copy-paste)\n\n"
                + "### 🎯 Integration Pattern: [x]\n\n"
                + "**Expected**:\n"
                + "✓ one\n"
                + "✓ two\n");
    EntryPage.Part solution = planner(entry).entryPage(entry).orElseThrow().sections().getFirst();
    assertEquals("Solution", Inline.plainText(solution.heading()));
    assertEquals("copy-paste", solution.note());
    EntryPage.Part pattern = solution.parts().getFirst();
    assertEquals("Integration Pattern: [x]", Inline.plainText(pattern.heading()));
    Piece.Labels labels = (Piece.Labels) pattern.pieces().getFirst();
    assertEquals(2, labels.labels().getFirst().lines().size());
  }

  @Test
  void addressesAreSafeForEveryTermAndSystem() {
    assertEquals("tag/con_/", Addresses.term(Facet.TAG, "CON", 1).path());
    assertEquals(
        "tag/u2e2e-2f/".length() > 0,
        Addresses.term(Facet.TAG, "../", 1).path().startsWith("tag/"));
    assertEquals("../../entries/a-001/", Addresses.all(2).linkTo(Addresses.entry("a-001")));
    assertEquals("./all/", Addresses.HOME.linkTo(Addresses.all(1)));
  }

  private interface Read {
    Entry apply(String path, String text);
  }

  private static final Read READ =
      (path, text) -> ((ReadResult.Accepted) READER.read(SourceText.of(path, text))).entry();

  private static String symptomKey(String symptom) {
    Entry entry =
        READ.apply(
            "A_001.md", "---\nkb_id: A_001\n---\n# T\n\n## Symptoms\n\n- [ ] " + symptom + "\n");
    return planner(entry).entryPage(entry).orElseThrow().symptoms().items().getFirst().key();
  }

  private static Entry entry(String id, String platform, String technologies) {
    return READ.apply(
        id + ".md",
        "---\nkb_id: %s\ncategory: build\nplatform: %s\ntechnologies: %s\ncriticality: high\ntags: [x]\n---\n# %s\n"
            .formatted(id, platform, technologies, id));
  }

  private static PagePlanner planner(Entry... entries) {
    List<CatalogEntry> facts = new ArrayList<>();
    Arrays.stream(entries).map(CatalogEntry::of).forEach(facts::add);
    return new PagePlanner(Defaults.SETTINGS, Catalog.of(facts));
  }

  private static List<String> ids(List<EntryCard> cards) {
    return cards.stream().map(EntryCard::id).toList();
  }
}
