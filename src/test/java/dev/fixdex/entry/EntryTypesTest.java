package dev.fixdex.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.schema.Settings;
import dev.fixdex.schema.SettingsReader;
import dev.fixdex.source.SourceText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read of entries that are of other kinds than the default. */
class EntryTypesTest {
  private static final String RUNBOOK =
      """
      # KubeQuotaFull

      ## Meaning

      The namespace uses `all` of its quota. Nothing else
      can be scheduled.

      Second paragraph.

      ## Impact

      New pods stay pending.

      ## Diagnosis

      ```console
      $ kubectl describe quota
      ```

      ## Mitigation

      Raise the quota.
      """;

  private static final String COMPILER_ERROR =
      """
      ---
      description: Learn more
      ---
      # Compiler Error C9001

      > '*identifier*': cannot be **used** here

      ## Remarks

      The name belongs to another scope, and `short` is one word.

      ## Examples

      ```cpp
      int x = y;
      ```
      """;

  @Test
  void aRunbookIsCalledAfterItsFileAndSummedUpByItsMeaning() {
    Entry entry = read("profile: runbook", "kubernetes/KubeQuotaFull.md", RUNBOOK);
    assertEquals("KubeQuotaFull", entry.id());
    assertEquals(
        "The namespace uses all of its quota. Nothing else can be scheduled.", entry.tldr());
    assertEquals(List.of("KubeQuotaFull"), errorTexts(entry));
    assertEquals(
        List.of("meaning", "impact", "diagnosis", "mitigation"),
        entry.sections().stream().map(s -> s.spec().orElseThrow().id()).toList());
  }

  @Test
  void theMessageOfACompilerErrorIsItsErrorTextWithGaps() {
    Entry entry = read("profile: compiler-error", "c/c9001.md", COMPILER_ERROR);
    assertEquals(List.of("'...': cannot be used here"), errorTexts(entry));
    assertEquals("'identifier': cannot be used here", entry.tldr());
    assertEquals("example", entry.sections().getLast().spec().orElseThrow().id());
  }

  @Test
  void theFactsOfTheCatalogAreThoseOfTheEntryReadWhole() {
    for (String profile : Set.of("runbook", "compiler-error", "default")) {
      for (String text : List.of(RUNBOOK, COMPILER_ERROR)) {
        Settings settings = settings("profile: " + profile);
        SourceText source = SourceText.of("a/b.md", text);
        Digest digest = new EntryReader(settings.types()).digest(source).orElseThrow();
        Entry whole = read("profile: " + profile, "a/b.md", text);
        assertEquals(CatalogEntry.of(whole), digest.facts(), profile);
        assertEquals(
            whole.errorTexts().stream().map(Likeness.Quoted::of).toList(),
            digest.likeness().errorTexts(),
            profile);
      }
    }
  }

  @Test
  void theFactsDoNotTakeSymptomsForASectionThatComesBeforeThemInSummaries() {
    String settings = "profile: default\nsummary_from: [context, symptoms]";
    String text =
        """
        # Full

        > **Fix time**: 2 min

        ## Symptoms

        It stops.

        - [ ] `disk is full now`

        ## Context

        Logs grow.
        """;
    Entry whole = read(settings, "a/b.md", text);
    Digest digest =
        new EntryReader(settings(settings).types())
            .digest(SourceText.of("a/b.md", text))
            .orElseThrow();
    assertEquals("Logs grow.", whole.tldr());
    assertEquals(CatalogEntry.of(whole), digest.facts());
  }

  @Test
  void anEntryMaySayItsTypeAndAFolderMaySayItForIt() {
    String settings = "types:\n  runbook: {folders: [alerts]}";
    assertEquals("runbook", read(settings, "alerts/a/KubeQuotaFull.md", RUNBOOK).type().name());
    assertEquals("default", read(settings, "docker/KubeQuotaFull.md", RUNBOOK).type().name());
    String said = "---\ntype: compiler-error\n---\n" + RUNBOOK;
    assertEquals("compiler-error", read(settings, "alerts/x.md", said).type().name());
    String unknown = "---\ntype: nonsense\n---\n" + RUNBOOK;
    assertEquals("runbook", read(settings, "alerts/x.md", unknown).type().name());
  }

  @Test
  void blocksAndQuotesOfANamedPlaceAreErrorTextsButWhatPeopleTypeIsNone() {
    String settings =
        """
        sections: [Log, Remedy]
        error_texts: [log]
        """;
    String text =
        """
        # Full

        > **TL;DR**: x

        ## Log

        It prints `disk is full now` or `ENOSPC`:

        ```text
        write failed
        ```

        ```bash
        df -h
        ```

        ## Remedy

        `rm -rf it all`
        """;
    assertEquals(
        List.of("disk is full now", "write failed"), errorTexts(read(settings, "a.md", text)));
  }

  @Test
  void aLongFirstParagraphIsCutAtASentence() {
    String text = RUNBOOK.replace("Nothing else\n", "Word ".repeat(60) + "end. More\n");
    String tldr = read("profile: runbook", "a.md", text).tldr();
    assertEquals("The namespace uses all of its quota.", tldr);
    String one = RUNBOOK.replace("its quota. Nothing", "word ".repeat(80) + "Nothing");
    String cut = read("profile: runbook", "a.md", one).tldr();
    assertTrue(cut.length() <= 242 && cut.endsWith("word …"), cut);
  }

  private static List<String> errorTexts(Entry entry) {
    return entry.errorTexts().stream().map(ErrorText::text).toList();
  }

  private static Entry read(String settings, String path, String text) {
    ReadResult result = new EntryReader(settings(settings).types()).read(SourceText.of(path, text));
    return ((ReadResult.Accepted) result).entry();
  }

  private static Settings settings(String text) {
    SettingsReader.Result result =
        SettingsReader.read(SourceText.of("fixdex.yaml", text), Set.of());
    assertEquals(List.of(), result.problems());
    return result.settings();
  }
}
