package dev.fixdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order in which the places of an entry count, whatever its id. */
class StrengthTest {
  @TempDir Path folder;

  /** The parts of an entry, the strongest first, each with the text of the others elsewhere. */
  private enum Part {
    CODE,
    ERROR_TEXT,
    TITLE,
    SYMPTOM,
    TLDR,
    SOLUTION,
    CONTEXT
  }

  private static final String ASKED = "turbine valve frozen shut";
  private static final String CODE = "E4711";
  private static final String OTHER = "the weather of yesterday was mild";

  private static final String WORDS = "You see the shut and frozen valve of a turbine";

  private static IndexDocument entry(String id, Part has, Standing standing) {
    String error = has == Part.CODE ? "E4711: " + OTHER : has == Part.ERROR_TEXT ? ASKED : OTHER;
    return new IndexDocument(
        id,
        id,
        has == Part.TITLE ? ASKED : "Calm days",
        has == Part.TLDR ? WORDS : "Nothing to add",
        List.of("The log has " + error, has == Part.SYMPTOM ? WORDS : "It rains all day"),
        List.of(error),
        "",
        List.of(),
        has == Part.SOLUTION ? WORDS : "Wait",
        has == Part.CONTEXT ? WORDS : "So it is",
        new Facets("", "", "", List.of(), List.of()),
        standing);
  }

  private List<String> ids(String query, List<IndexDocument> entries) throws IOException {
    try (SearchIndexWriter writer = SearchIndexWriter.create(folder, List.of())) {
      for (IndexDocument entry : entries) {
        writer.add(entry);
      }
      writer.commit("test");
    }
    try (SearchIndex index = SearchIndex.open(folder)) {
      return index.search(new SearchRequest(query, 20, Filters.NONE)).hits().stream()
          .map(Hit::id)
          .toList();
    }
  }

  /** One entry for each part, and others. Of equals the first id wins: the strong have the last. */
  private static List<IndexDocument> entries() {
    List<IndexDocument> entries = new ArrayList<>();
    for (Part part : Part.values()) {
      entries.add(entry(id(part), part, Standing.CURRENT));
    }
    for (int i = 0; i < 60; i++) {
      entries.add(Documents.document("B_" + (100 + i), "Number " + i, "cannot open drawer " + i));
    }
    return entries;
  }

  private static String id(Part part) {
    return "A_" + (Part.values().length - part.ordinal()) + "_" + part;
  }

  @Test
  void anErrorCodeCountsMoreThanAWholePhrase() throws IOException {
    assertEquals(
        List.of(id(Part.CODE), id(Part.ERROR_TEXT)),
        ids(CODE + " " + ASKED, entries()).subList(0, 2));
  }

  @Test
  void aPhraseCountsMoreThanTheTitleAndThatMoreThanWordsOfSymptomsAndSummary() throws IOException {
    List<String> ids = ids(ASKED, entries());
    assertEquals(
        Stream.of(Part.ERROR_TEXT, Part.TITLE, Part.SYMPTOM, Part.TLDR)
            .map(StrengthTest::id)
            .toList(),
        ids.subList(0, 4));
  }

  @Test
  void theSummaryCountsMoreThanTheSolutionAndThatMoreThanTheContext() throws IOException {
    List<IndexDocument> weak =
        entries().stream()
            .filter(entry -> !entry.id().matches(".*_(ERROR_TEXT|TITLE|SYMPTOM)"))
            .toList();
    assertEquals(
        Stream.of(Part.TLDR, Part.SOLUTION, Part.CONTEXT).map(StrengthTest::id).toList(),
        ids(ASKED, weak));
  }

  @Test
  void entriesThatAreNotFreshStayAboveThoseThatSayLess() throws IOException {
    assertEquals(
        List.of("A_4", "A_3", "A_2", "A_1"),
        ids(
            ASKED,
            List.of(
                entry("A_4", Part.ERROR_TEXT, Standing.CURRENT),
                entry("A_3", Part.ERROR_TEXT, Standing.STALE),
                entry("A_2", Part.ERROR_TEXT, Standing.DEPRECATED),
                entry("A_1", Part.SYMPTOM, Standing.CURRENT))));
  }
}
