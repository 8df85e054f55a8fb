package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is too long for an address or an index costs a finding and no other page. */
final class OverlongWordsTest {
  @TempDir private Path folder;
  private Path entry;

  @BeforeEach
  void makeABase() throws IOException {
    entry = SmallBase.in(folder);
  }

  @ParameterizedTest
  @CsvSource({"'tags: [docker', 'tags: [%s'", "'category: \"docker\"', 'category: %s'"})
  void a_word_that_is_too_long_for_an_address_stops_nothing_but_is_told(String old, String other)
      throws IOException {
    String text = Files.readString(entry);
    assertTrue(text.contains(old), text);
    for (int length : new int[] {300, 40_000}) {
      Files.writeString(entry, text.replace(old, other.formatted("t".repeat(length))));
      CommandRun lint = CommandRun.in(folder, "lint");
      assertTrue(lint.out().contains("FD116"), lint.out());
      CommandRun build = CommandRun.in(folder, "build", "--keep-going");
      assertEquals(0, build.status(), build.err());
      assertTrue(Files.exists(folder.resolve("site/entries/cross-docker-001/index.html")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "kb_id: CROSS_%s_001, 300, Write at most 200 characters",
    "kb_id: CROSS_%s_001, 40000, 'The id has more than 1,000 characters'",
    "aliases: [CROSS_%s_001], 300, Write at most 200 characters",
    "aliases: [CROSS_%s_001], 40000, Write at most 200 characters",
  })
  void an_id_that_is_too_long_for_an_address_stops_nothing_but_is_told(
      String field, int length, String message) throws IOException {
    String text = Files.readString(entry).replaceFirst("kb_id: .*\n", "");
    String id = field.startsWith("kb_id") ? "" : "kb_id: CROSS_DOCKER_001\n";
    Files.writeString(
        entry,
        text.replaceFirst("---\n", "---\n" + id + field.formatted("X".repeat(length)) + "\n"));
    CommandRun lint = CommandRun.in(folder, "lint");
    assertTrue(lint.out().contains(message), lint.out());
    CommandRun build = CommandRun.in(folder, "build", "--keep-going");
    assertEquals(0, build.status(), build.err());
  }
}
