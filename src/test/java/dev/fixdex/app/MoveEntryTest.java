package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveEntryTest {
  private static final String OTHER =
      "---\nkb_id: CROSS_GIT_002\nrelated_kb: [CROSS_GIT_001, 'CROSS_GIT_0010']\n---\n\n# b\n\n"
          + "See [it](CROSS_GIT_001.md) or CROSS_GIT_001, not CROSS_GIT_0011.\n";

  @TempDir private Path folder;

  @Test
  void everyMentionFollowsAndTheOldIdStaysAsAnAlias() throws IOException {
    write(
        "git/CROSS_GIT_001.md",
        "---\r\nkb_id: 'CROSS_GIT_001' # mine\r\ntags: []\r\n---\r\n# a\r\n");
    write("git/CROSS_GIT_002.md", OTHER);
    assertEquals(
        new MoveEntry.Moved("git/CROSS_GIT_009.md", List.of("git/CROSS_GIT_002.md")),
        MoveEntry.move(base(), "cross_git_001", "CROSS_GIT_009"));
    assertFalse(Files.exists(folder.resolve("git/CROSS_GIT_001.md")));
    assertEquals(
        "---\r\nkb_id: 'CROSS_GIT_009' # mine\r\naliases: [\"CROSS_GIT_001\"]\r\ntags: []\r\n"
            + "---\r\n# a\r\n",
        Files.readString(folder.resolve("git/CROSS_GIT_009.md")));
    assertEquals(
        "---\nkb_id: CROSS_GIT_002\nrelated_kb: [CROSS_GIT_009, 'CROSS_GIT_0010']\n---\n\n# b\n\n"
            + "See [it](CROSS_GIT_009.md) or CROSS_GIT_009, not CROSS_GIT_0011.\n",
        Files.readString(folder.resolve("git/CROSS_GIT_002.md")));
  }

  @Test
  void otherFilesKeepTheNamesThatHoldTheId() throws IOException {
    write("git/CROSS_GIT_001.md", "---\nkb_id: CROSS_GIT_001\ntags: []\n---\n# a\n");
    String text =
        "# b\n\n![shot](%1$s.png) ![two](img/%1$s-2.webp) [log](%1$s/a.log) `cat %1$s.tar.gz`\n";
    String mentions = "%2$s. [it](../git/%2$s.md#x) %2$s-like, (%2$s) `show %2$s > a.txt`\n";
    String other = "---\nkb_id: CROSS_GIT_002\n---\n" + text + mentions;
    write("git/CROSS_GIT_002.md", other.formatted("CROSS_GIT_001", "CROSS_GIT_001"));
    MoveEntry.move(base(), "CROSS_GIT_001", "CROSS_GIT_009");
    assertEquals(
        other.formatted("CROSS_GIT_001", "CROSS_GIT_009"),
        Files.readString(folder.resolve("git/CROSS_GIT_002.md")));
  }

  @Test
  void answersOfQueriesFollow() throws IOException {
    write("git/CROSS_GIT_001.md", "---\nkb_id: CROSS_GIT_001\ntags: []\n---\n# a\n");
    String lines =
        "{\"query\": \"CROSS_GIT_001 é\", \"gold\": [\"CROSS_GIT_0010\", \"%s\"]}\n{\"broken\": \r\n";
    write("queries.jsonl", lines.formatted("CROSS_GIT_001"));
    write("other.jsonl", "{\"gold\": []}");
    assertEquals(
        new MoveEntry.Moved("git/CROSS_GIT_009.md", List.of("queries.jsonl")),
        MoveEntry.move(base(), "CROSS_GIT_001", "CROSS_GIT_009"));
    assertEquals(
        lines.formatted("CROSS_GIT_009"), Files.readString(folder.resolve("queries.jsonl")));
  }

  @Test
  void nothingIsRenamedToItself() throws IOException {
    String text = "---\nkb_id: CROSS_GIT_001\ntags: []\n---\n# a\n";
    write("git/CROSS_GIT_001.md", text);
    for (String same : List.of("CROSS_GIT_001", "cross_git_001")) {
      assertInstanceOf(
          MoveEntry.Refused.class, MoveEntry.move(base(), "CROSS_GIT_001", same), same);
      assertEquals(text, Files.readString(folder.resolve("git/CROSS_GIT_001.md")));
    }
  }

  @Test
  void anAliasJoinsThoseThatAreThere() throws IOException {
    write("git/CROSS_GIT_001.md", "---\nkb_id: CROSS_GIT_001\naliases: [OLD_GIT_001]\n---\n# a\n");
    MoveEntry.move(base(), "CROSS_GIT_001", "CROSS_GIT_009");
    assertEquals(
        "---\nkb_id: CROSS_GIT_009\naliases: [OLD_GIT_001, \"CROSS_GIT_001\"]\n---\n# a\n",
        Files.readString(folder.resolve("git/CROSS_GIT_009.md")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aliases: []|aliases: [\"CROSS_GIT_001\"]",
        "aliases:|aliases: [\"CROSS_GIT_001\"]",
        "aliases: # none|aliases: [\"CROSS_GIT_001\"] # none",
        "aliases:~  - OLD_GIT_001 # x|aliases:~  - OLD_GIT_001 # x~  - \"CROSS_GIT_001\"",
        "aliases:~- 'OLD_GIT_001'|aliases:~- 'OLD_GIT_001'~- \"CROSS_GIT_001\"",
        "aliases: [~OLD_GIT_001, # x~]|aliases: [~OLD_GIT_001, \"CROSS_GIT_001\", # x~]",
        "aliases: [cross_git_009]|aliases: [\"CROSS_GIT_001\"]",
        "aliases:~  - CROSS_GIT_009~  - A_B_001|aliases:~  - \"CROSS_GIT_001\"~  - A_B_001"
      })
  void anAliasIsWrittenAsTheListIs(String before, String after) throws IOException {
    for (String end : List.of("\n", "\r\n")) {
      String entry = "---~kb_id: %s~%s~tags: [a]~---~# a~".replace("~", end);
      write("git/CROSS_GIT_001.md", entry.formatted("CROSS_GIT_001", before.replace("~", end)));
      MoveEntry.move(base(), "CROSS_GIT_001", "CROSS_GIT_009");
      assertEquals(
          entry.formatted("CROSS_GIT_009", after.replace("~", end)),
          Files.readString(folder.resolve("git/CROSS_GIT_009.md")));
      Files.delete(folder.resolve("git/CROSS_GIT_009.md"));
    }
  }

  @Test
  void nothingChangesWhereTheNewIdIsTakenOrIsNone() throws IOException {
    write("git/CROSS_GIT_001.md", "---\nkb_id: CROSS_GIT_001\n---\n# a\n");
    write("git/CROSS_GIT_002.md", OTHER);
    for (String id : List.of("CROSS_GIT_002", "git-1", "../CROSS_GIT_003")) {
      assertInstanceOf(MoveEntry.Refused.class, MoveEntry.move(base(), "CROSS_GIT_001", id));
    }
    assertInstanceOf(MoveEntry.Refused.class, MoveEntry.move(base(), "NO_SUCH_001", "A_B_001"));
    assertEquals(OTHER, Files.readString(folder.resolve("git/CROSS_GIT_002.md")));
  }

  @Test
  void anEntryThatIsCalledAfterItsFileGetsAnAliasOfItsOwn() throws IOException {
    write("fixdex.yaml", "profile: runbook\n");
    write("a/KubeQuotaFull.md", "# KubeQuotaFull\r\n\r\nText.\r\n");
    write("a/KubeTitled.md", "---\ntitle: Titled\n---\n# See KubeQuotaFull\n");
    MoveEntry.move(base(), "kubequotafull", "KubeQuotaGone");
    MoveEntry.move(base(), "KubeTitled", "KubeOther");
    assertEquals(
        "---\r\naliases: [\"KubeQuotaFull\"]\r\n---\r\n\r\n# KubeQuotaGone\r\n\r\nText.\r\n",
        Files.readString(folder.resolve("a/KubeQuotaGone.md")));
    assertEquals(
        "---\naliases: [\"KubeTitled\"]\ntitle: Titled\n---\n# See KubeQuotaGone\n",
        Files.readString(folder.resolve("a/KubeOther.md")));
  }

  private KnowledgeBase base() {
    return Folders.base(folder);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
