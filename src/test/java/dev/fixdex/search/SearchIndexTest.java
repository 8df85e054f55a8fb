package dev.fixdex.search;

import static dev.fixdex.search.Documents.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
  @TempDir Path folder;

  private static final List<IndexDocument> ENTRIES =
      List.of(
          document("A_001", "Image for another architecture", "exec format error"),
          document("A_002", "Access is denied", "Access is denied. (0x80070005)"),
          document("A_003", "Borrowed value", "error[E0308]: mismatched types"),
          document("A_004", "Transactions are refused", "eth_sendRawTransaction failed"),
          document("A_005", "Null", "java.lang.NullPointerException: Cannot invoke"),
          document("A_006", "Headers", "C++ exception with $? and a::b"),
          document("A_007", "Platform", "unknown flag: --platform"),
          document("A_008", "Refused", "connect ECONNREFUSED 127.0.0.1:5432"),
          document("A_009", "Out of memory", "container exited with code 137"),
          document("A_010", "No space", "no space left on device"),
          document("A_011", "権限", "権限がありません"),
          document("A_012", "Kubernetes node", "node is not ready in kubernetes"));

  private List<String> ids(String text) throws IOException {
    return ids(text, Filters.NONE);
  }

  private List<String> ids(String text, Filters filters) throws IOException {
    try (SearchIndex index = SearchIndex.open(folder)) {
      return index.search(new SearchRequest(text, 10, filters)).hits().stream()
          .map(Hit::id)
          .toList();
    }
  }

  private void write(List<IndexDocument> entries) throws IOException {
    write(entries, List.of());
  }

  private void write(List<IndexDocument> entries, List<List<String>> synonyms) throws IOException {
    try (SearchIndexWriter writer = SearchIndexWriter.create(folder, synonyms)) {
      for (IndexDocument entry : entries) {
        writer.add(entry);
      }
      writer.commit("test");
    }
  }

  private void assertFirst(String id, String text) throws IOException {
    List<String> ids = ids(text);
    assertFalse(ids.isEmpty(), "nothing found for " + text);
    assertEquals(id, ids.getFirst(), text + " found " + ids);
  }

  @Test
  void findsWhatWasPastedTypedOrMisspelled() throws IOException {
    write(ENTRIES);
    assertFirst("A_001", "standard_init_linux.go:228: exec user process caused: exec format error");
    assertFirst("A_002", "Error 0x80070005");
    assertFirst("A_002", "-2147024891");
    assertFirst("A_002", "2147942405");
    assertFirst("A_003", "e0308");
    assertFirst("A_003", "E03");
    assertFirst("A_003", "error[E308]");
    assertFirst("A_004", "RawTransaction");
    assertFirst("A_004", "eth_sendRaw");
    assertFirst("A_005", "NullPointer");
    assertFirst("A_005", "java.lang.NullPointerException");
    assertFirst("A_006", "C++");
    assertFirst("A_006", "$?");
    assertFirst("A_006", "a::b");
    assertFirst("A_007", "--platform");
    assertFirst("A_008", "ECONNREFUSED 127.0.0.1:5432");
    assertFirst("A_009", "exit code 137");
    assertFirst("A_010", "no space lef");
    assertFirst("A_010", "no spce left on devcie");
    assertFirst("A_011", "権限");
    assertFirst("A_012", "nodes not ready");
  }

  @Test
  void aLogIsReadLineByLine() throws IOException {
    write(ENTRIES);
    String log =
        """
        Step 1/9 : FROM image
        ---> Running in 0a1b2c3d4e5f
        npm WARN deprecated something@1.0.0
        2026-02-17T10:00:00Z web_1  | exec /usr/bin/app: exec format error
        done
        """;
    assertFirst("A_001", log);
  }

  @Test
  void theTextIsNeverSyntax() throws IOException {
    write(ENTRIES);
    for (String text :
        List.of(
            "", " ", "*", "\"", "(", "a:b", "AND OR NOT", "foo*", "[1 TO", "\\", "~", "\u0000")) {
      ids(text);
    }
    assertFirst("A_010", "title:(\"no space left\" AND device~)");
  }

  @Test
  void synonymsOfTheKnowledgeBaseAreFollowed() throws IOException {
    write(ENTRIES, List.of(List.of("k8s", "kubernetes"), List.of("SIGKILL", "exit code 137")));
    assertFirst("A_012", "k8s node");
  }

  @Test
  void answersDoNotDependOnTheOrderOfWriting() throws IOException {
    write(ENTRIES);
    List<String> before = ids("error not denied types code");
    List<IndexDocument> shuffled = new ArrayList<>(ENTRIES);
    Collections.shuffle(shuffled, new Random(3));
    write(shuffled);
    assertEquals(before, ids("error not denied types code"));
    assertTrue(before.size() > 2, "the query should have several answers");
  }

  @Test
  void filtersNarrow() throws IOException {
    IndexDocument windows =
        Documents.with(
            document("A_100", "Also", "no space left on device"),
            new Facets("disk", "windows", "low", List.of("ntfs"), List.of("space")));
    write(List.of(ENTRIES.get(9), windows));
    Filters onWindows = new Filters(Map.of("platform", Set.of("windows")));
    assertEquals(List.of("A_100"), ids("no space left on device", onWindows));
    assertEquals(List.of("A_100"), ids("", onWindows));
    Filters either = new Filters(Map.of("platform", Set.of("windows", "linux")));
    assertEquals(2, ids("no space left on device", either).size());
    Filters neither = new Filters(Map.of("platform", Set.of("windows"), "tag", Set.of("image")));
    assertEquals(List.of(), ids("no space left on device", neither));
    assertThrows(IllegalArgumentException.class, () -> new Filters(Map.of("x", Set.of())));
  }

  @Test
  void staleAndDeprecatedEntriesRankBelowFreshOnesAndStay() throws IOException {
    write(
        List.of(
            document("A_001", "Same", "no space left on device", "", Standing.DEPRECATED),
            document("A_002", "Same", "no space left on device", "", Standing.STALE),
            document("A_003", "Same", "no space left on device")));
    assertEquals(List.of("A_003", "A_002", "A_001"), ids("no space left on device"));
  }

  @Test
  void aChangedEntryReplacesItsFormerSelf() throws IOException {
    write(ENTRIES);
    try (SearchIndexWriter writer = SearchIndexWriter.update(folder, List.of())) {
      writer.remove("A_010");
      writer.add(document("A_010", "Changed", "something else entirely"));
      writer.commit("test");
    }
    assertFirst("A_010", "something else entirely");
    assertFalse(ids("no space left on device").contains("A_010"));
  }

  @Test
  void whatIsNotCommittedIsNotSeen() throws IOException {
    write(ENTRIES);
    try (SearchIndexWriter writer = SearchIndexWriter.create(folder, List.of())) {
      writer.add(document("B_001", "New", "a brand new failure"));
    }
    assertFirst("A_010", "no space left on device");
  }

  @Test
  void snippetsMarkWhatWasSearchedFor() throws IOException {
    write(ENTRIES);
    try (SearchIndex index = SearchIndex.open(folder)) {
      Hit hit = index.search(new SearchRequest("space left", 1, Filters.NONE)).hits().getFirst();
      assertEquals("no space left on device", hit.snippet().text());
      assertEquals(List.of(new Mark(3, 8), new Mark(9, 13)), hit.snippet().marks());
    }
  }

  @Test
  void formsOfAWordMeet() throws IOException {
    write(
        List.of(
            document("A_001", "Pointers", "pointer truncation from 'type' to 'type'"),
            document("A_002", "Conditions", "assignment used as a condition"),
            document("A_003", "Memory", "allocation of pages has failed"),
            document("A_004", "Other", "pages of a condition that is used")));
    assertFirst("A_001", "truncates pointers");
    assertFirst("A_002", "assignment in a conditional");
    assertFirst("A_003", "cannot allocate pages");
  }

  @Test
  void quotedNamesTakeNoWordFromTheMessage() throws IOException {
    write(
        List.of(
            document("A_001", "One", "'argument' : invalid template argument for 'type', expected"),
            document("A_002", "Two", "invalid expression as a template argument for a class")));
    assertFirst("A_001", "'seed': invalid template argument for 'var', expected");
  }

  @Test
  void aLineWithTheNameOfAnErrorSaysMostOfALog() throws IOException {
    write(
        List.of(
            document("A_001", "KubeAPIDown", "KubeAPIDown"),
            document("A_002", "Scheduler", "Scheduler has disappeared from target discovery")));
    assertFirst(
        "A_001",
        """
        alertname   KubeAPIDown
        description KubeAPI has disappeared from target discovery.
        summary     Target disappeared from target discovery.
        """);
  }

  @Test
  void howACommandEndedIsNotWhatMadeItEnd() throws IOException {
    write(
        List.of(
            document("A_001", "Ended", "Process completed with exit code 1."),
            document("A_002", "Refused", "connection refused by the registry"),
            document("A_003", "Killed", "Process completed with exit code 137.")));
    String log =
        "push connection refused by the registry\nError: Process completed with exit code ";
    assertFirst("A_002", log + "1.");
    assertFirst("A_003", log + "137.");
    assertFirst("A_001", "Error: Process completed with exit code 1.");
  }

  @Test
  void aWholeTextComesBeforeTheBeginningOfALongerOne() throws IOException {
    write(
        List.of(
            document("A_001", "Same", "exec format error in the second stage"),
            document("A_002", "Same", "exec format error")));
    assertFirst("A_002", "exec format error");
  }

  /** What a filter lets through is among the answers without it, and nothing else is. */
  @Test
  void aFilterNarrowsTheAnswersAndChoosesNoOthers() throws IOException {
    List<IndexDocument> entries = ShippedEntries.read();
    write(entries);
    try (SearchIndex index = SearchIndex.open(folder)) {
      int narrowed = 0;
      for (String query : ShippedQueries.of(entries).subList(100, 180)) {
        List<Hit> all = index.search(new SearchRequest(query, 1000, Filters.NONE)).hits();
        Filters filters = new Filters(Map.of("platform", Set.of("cross-platform")));
        List<Hit> some = index.search(new SearchRequest(query, 1000, filters)).hits();
        List<String> expected =
            all.stream()
                .filter(hit -> hit.facets().platform().equals("cross-platform"))
                .map(Hit::id)
                .sorted()
                .toList();
        assertEquals(expected, some.stream().map(Hit::id).sorted().toList(), query);
        narrowed += expected.size() < all.size() ? 1 : 0;
      }
      assertTrue(narrowed > 30, "too few: " + narrowed);
    }
  }
}
