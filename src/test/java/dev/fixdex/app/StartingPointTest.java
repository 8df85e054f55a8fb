package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.disk.ContentFolder;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.schema.EntryType;
import dev.fixdex.schema.FieldSpec;
import dev.fixdex.schema.Profiles;
import dev.fixdex.schema.SectionSpec;
import dev.fixdex.schema.Settings;
import dev.fixdex.schema.SettingsReader;
import dev.fixdex.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code fixdex init} takes from the files that are there already. */
class StartingPointTest {
  @TempDir Path folder;

  private List<String> inferred = List.of();

  @Test
  void anEmptyFolderGetsTheDefault() throws IOException {
    Settings settings = init(Optional.empty());
    assertEquals("default", settings.types().usual().name());
    assertEquals(Profiles.DEFAULT.fields(), settings.types().usual().fields());
    assertEquals(List.of("0 files can be read as entries"), inferred);
  }

  @Test
  void idsThatShareAShapeAreIds() throws IOException {
    write("a/OPS-12.md", "---\nkb_id: OPS-12\ncategory: net\n---\n# One\n");
    write("b/OPS-7.md", "---\nkb_id: OPS-7\ncategory: net\n---\n# Two\n");
    Settings settings = init(Optional.empty());
    assertTrue(settings.types().usual().ids().matches("OPS-130"));
    assertFalse(settings.types().usual().ids().matches("DEV-130"));
    assertTrue(inferred.contains("ids: all match OPS-\\d+, such as OPS-12"), inferred::toString);
    assertTrue(
        inferred.contains("FD109: off, for the folder of 2 files is not their category"),
        inferred::toString);
  }

  @Test
  void idsThatShareNoneAreSpokenOf() throws IOException {
    write("net/OPS-12.md", "---\nkb_id: OPS-12\ncategory: net\n---\n# One\n");
    write("net/second.md", "---\nkb_id: second\ncategory: net\n---\n# Two\n");
    assertEquals(Profiles.DEFAULT.ids(), init(Optional.empty()).types().usual().ids());
    assertTrue(
        inferred.stream().anyMatch(line -> line.startsWith("ids: 2 of 2 are none, such as ")),
        inferred::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "OPS-12 OPS-7, OPS-\\d+",
    "OPS-012 OPS-700, 'OPS-\\d{3,}'",
    "OPS-1 NET-2, [A-Z]+-\\d+",
    "a.b_1 a.c_2, a\\.[a-z]+_\\d+",
    "OPS-1 net-2, ",
    "OPS1a OPS1b, ",
    "OPS-1 OPS_1, "
  })
  void wordsShareAShape(String words, @Nullable String shape) {
    assertEquals(Optional.ofNullable(shape), SharedShape.of(List.of(words.split(" "))));
  }

  @Test
  void aFolderOfRunbooksIsKnownByItsHeadingsAndKeepsItsFields() throws IOException {
    for (int i = 0; i < 12; i++) {
      write(
          "kubernetes/Alert" + i + ".md",
          """
          ---
          title: Alert %1$d
          weight: %1$d
          team: %2$s
          owner: {name: x}
          since: 2026-01-01
          muted: false
          ---
          # Alert%1$d

          ## Meaning

          Full.

          ## Impact

          None.

          ## Diagnosis

          Look.

          ## Mitigation

          Wait.
          """
              .formatted(i, i % 2 == 0 ? "web" : "data"));
    }
    Settings settings = init(Optional.empty());
    EntryType type = settings.types().usual();
    assertEquals("runbook", type.name());
    assertTrue(inferred.contains("field team: in 12 files"), inferred::toString);
    FieldSpec team = type.field("team").orElseThrow();
    assertTrue(team.required());
    assertEquals(List.of("data", "web"), settings.vocabulary("team").orElseThrow().terms());
    assertEquals(FieldSpec.Type.MAP, type.field("owner").orElseThrow().type());
    assertEquals(FieldSpec.Type.DATE, type.field("since").orElseThrow().type());
    assertEquals(FieldSpec.Type.BOOLEAN, type.field("muted").orElseThrow().type());
    assertFalse(type.field("weight").orElseThrow().required(), "the profile's own field stays");
  }

  @Test
  void errorPagesAreKnownByTheirTitles() throws IOException {
    for (int i = 0; i < 3; i++) {
      write(
          "c" + i + ".md",
          "# Compiler Error C20" + i + "0\n\n> 'x': unknown\n\n## Remarks\n\nA.\n");
    }
    assertEquals("compiler-error", init(Optional.empty()).types().usual().name());
    assertTrue(
        inferred.contains("profile: compiler-error, for an error's number is the title of 3 files"),
        inferred::toString);
  }

  @Test
  void headingsThatManyFilesShareBecomeSectionsInTheirOrder() throws IOException {
    for (int i = 0; i < 20; i++) {
      String optional = i < 6 ? "## Rollback \"now\"\n\nBack.\n\n" : "";
      String once = i == 0 ? "## Only here\n\nOnce.\n" : "";
      write(
          "page" + i + ".md",
          "# Page "
              + i
              + "\n\n## Cause:\n\nWhy.\n\n"
              + optional
              + once
              + "## 🔧 What to do\n\nThis.\n");
    }
    EntryType type = init(Optional.empty()).types().usual();
    assertEquals("plain", type.name());
    assertEquals(
        List.of("Cause:", "Rollback \"now\"", "🔧 What to do"),
        type.outline().sections().stream().map(SectionSpec::heading).toList());
    assertEquals(
        List.of(true, false, true),
        type.outline().sections().stream().map(SectionSpec::required).toList());
  }

  @Test
  void whatMostFilesLackIsNoDuty() throws IOException {
    for (int i = 1; i <= 6; i++) {
      write(
          "net/CROSS_NET_00" + i + ".md",
          """
          ---
          kb_id: CROSS_NET_00%d
          category: netz
          platform: linux
          ---
          # Down

          ## Symptoms

          - [ ] `down %d`

          ## Fix

          Up.
          """
              .formatted(i, i));
    }
    Settings settings = init(Optional.empty());
    EntryType type = settings.types().usual();
    assertEquals("default", type.name());
    assertFalse(type.field("complexity").orElseThrow().required());
    assertTrue(type.field("platform").orElseThrow().required());
    assertFalse(type.outline().section("verification").orElseThrow().required());
    assertTrue(type.outline().section("solution").orElseThrow().required());
    assertEquals("✅", type.outline().section("solution").orElseThrow().sign());
    assertEquals(
        Optional.of("critical"),
        type.outline().sectionOf("Critical", 3).map(SectionSpec::id),
        "the outline is the same but for what is required");
    assertFalse(type.summed());
    assertTrue(settings.vocabulary("category").orElseThrow().contains("netz"));
    assertTrue(inferred.contains("category: added netz"), inferred::toString);
  }

  @Test
  void aProfileThatIsNamedIsTaken() throws IOException {
    write("a.md", "# A\n\n## Cause\n\nx\n");
    assertEquals("runbook", init(Optional.of(Profiles.RUNBOOK)).types().usual().name());
    assertTrue(inferred.contains("profile: runbook, as you said"), inferred::toString);
  }

  private Settings init(Optional<EntryType> profile) throws IOException {
    ContentFolder content = ContentFolder.make(folder);
    StartingPoint.Written written = StartingPoint.write(content, "Our \"problems\"", profile);
    inferred = written.inferred();
    String text = Files.readString(written.settings());
    SettingsReader.Result result =
        SettingsReader.read(SourceText.of("fixdex.yaml", text), Rules.known());
    assertEquals(List.of(), result.problems(), text);
    assertEquals("Our \"problems\"", result.settings().site().title());
    return result.settings();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
