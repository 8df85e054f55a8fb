package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.entry.Anchors;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.EntryReader;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.schema.Defaults;
import dev.fixdex.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links from one entry to a heading of another, in whatever form they are written. */
class LinksBetweenEntriesTest {
  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);
  private static final String TARGET =
      """
      ---
      kb_id: CROSS_DOCKER_001
      aliases: [CROSS_OLD_001]
      ---

      # Title

      ## 🔍 This Is Your Problem If:

      - [ ] `exec format error`

      ### Where to look

      ## ✅ SOLUTION (copy-paste)

      ### 🐧 On Linux, Co.

      text

      ### On Linux, Co.

      ### Notes

      ## Lösung für C++

      text
      """;

  @TempDir private Path folder;

  private KnowledgeBase base() {
    return Folders.base(folder.resolve("kb"));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("kb").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> lint() {
    return LintRun.run(base(), new LintRun.Request(TODAY, path -> true)).findings().stream()
        .filter(finding -> finding.rule().code().equals("FD508"))
        .map(finding -> finding.place().start() + " " + finding.message())
        .toList();
  }

  private void link(String... destinations) throws IOException {
    StringBuilder text =
        new StringBuilder("---\nkb_id: CROSS_GIT_001\n---\n\n# Other\n\n## Context\n\n");
    for (String destination : destinations) {
      text.append("- [it](").append(destination).append(")\n");
    }
    write("git/CROSS_GIT_001.md", text.toString());
  }

  @Test
  void everyFormIsFollowedToTheHeading() throws IOException {
    write("fixdex.yaml", "site: {url: https://kb.example/}\n");
    write("docker/CROSS_DOCKER_001.md", TARGET);
    link(
        "../docker/CROSS_DOCKER_001.md#solution",
        "../cross-docker-001/#solution",
        "CROSS_DOCKER_001#on-linux-co",
        "CROSS_OLD_001#on-linux-co-2",
        "https://kb.example/entries/cross-docker-001/#l-uf6-sung-f-ufc-r-c-u2b-u2b",
        "../docker/CROSS_DOCKER_001.md#l%C3%B6sung-f%C3%BCr-c",
        "../docker/CROSS_DOCKER_001.md#:~:text=Title",
        "../docker/CROSS_DOCKER_001.md#");
    assertEquals(List.of(), lint());
    link(
        "../docker/CROSS_DOCKER_001.md#soluti0n",
        "../cross-docker-001/#soluti0n",
        "CROSS_DOCKER_001#on-linux-co-3",
        "CROSS_DOCKER_404",
        "../cross-docker-404/",
        "https://kb.example/entries/cross-docker-001/#soluti0n",
        "https://kb.example/entries/cross-docker-404/#soluti0n",
        "CROSS_GIT_001#no-such");
    assertEquals(
        List.of(
            "9:3 `CROSS_DOCKER_001` has no heading `#soluti0n`",
            "10:3 `CROSS_DOCKER_001` has no heading `#soluti0n`",
            "11:3 `CROSS_DOCKER_001` has no heading `#on-linux-co-3`",
            "12:3 There is no entry `CROSS_DOCKER_404`",
            "13:3 There is no entry `CROSS_DOCKER_404`",
            "14:3 `CROSS_DOCKER_001` has no heading `#soluti0n`",
            "15:3 The site has no page `entries/cross-docker-404/`",
            "16:3 `CROSS_GIT_001` has no heading `#no-such`"),
        lint());
  }

  @Test
  void aHeadingThatIsGoneIsSeenByALintThatRemembers() throws IOException {
    write("docker/CROSS_DOCKER_001.md", TARGET);
    link("../docker/CROSS_DOCKER_001.md#notes");
    assertEquals(List.of(), lint());
    assertEquals(List.of(), lint());
    write("docker/CROSS_DOCKER_001.md", TARGET.replace("### Notes", "### Other"));
    assertEquals(List.of("9:3 `CROSS_DOCKER_001` has no heading `#notes`"), lint());
    EditedBase edited = EditedBase.of(base(), TODAY);
    edited.show("docker/CROSS_DOCKER_001.md", TARGET);
    assertTrue(
        edited.lint("git/CROSS_GIT_001.md").stream()
            .noneMatch(finding -> finding.rule().code().equals("FD508")));
  }

  @Test
  void namesAreThoseOfThePageAndLinksLeadThere() throws IOException {
    write("docker/CROSS_DOCKER_001.md", TARGET);
    link("../cross-docker-001/#solution", "CROSS_OLD_001#on-linux-co-2");
    new SiteBuild(
            base(), new SiteBuild.Options(folder.resolve("site"), true, true, 1, TODAY, "test"))
        .run();
    String page = Files.readString(folder.resolve("site/entries/cross-docker-001/index.html"));
    Entry entry =
        ((ReadResult.Accepted)
                new EntryReader(Defaults.SETTINGS.types())
                    .read(SourceText.of("docker/CROSS_DOCKER_001.md", TARGET)))
            .entry();
    Matcher anchor = Pattern.compile("class=\"anchor\" href=\"#([^\"]+)\"").matcher(page);
    int found = 0;
    while (anchor.find()) {
      found++;
      assertTrue(Anchors.of(entry).contains(anchor.group(1)), anchor::group);
    }
    assertEquals(5, found, page);
    String other = Files.readString(folder.resolve("site/entries/cross-git-001/index.html"));
    assertTrue(other.contains("href=\"../../entries/cross-docker-001/#solution\""), other);
    assertTrue(other.contains("href=\"../../entries/cross-docker-001/#on-linux-co-2\""), other);
  }
}
