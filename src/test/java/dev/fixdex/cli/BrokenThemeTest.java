package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a theme of the user's own is told with its place, never as a trace. */
final class BrokenThemeTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeABase() throws IOException {
    SmallBase.in(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      textBlock =
          """
          {% if %} ! Unexpected token
          {{ nosuch.thing }} ! Root attribute [nosuch] does not exist
          {% include "gone.peb" %} ! The theme has no template "gone.peb"
          {{ page.title | nofilter }} ! Filter [nofilter] does not exist
          {{ 99999999999999999999 }} ! For input string
          {% include "not-found.peb" %} ! It includes or extends itself without end
          """)
  void a_mistake_in_a_template_is_told_with_its_place(String template, String message)
      throws IOException {
    Path templates = Files.createDirectory(folder.resolve("templates"));
    Files.writeString(templates.resolve("not-found.peb"), template);
    CommandRun run = CommandRun.in(folder, "build", "--keep-going");
    assertEquals(2, run.status(), run.err());
    assertTrue(run.err().contains(message), run.err());
    String place = run.err().lines().filter(line -> line.contains(": error: ")).toList().getLast();
    assertTrue(place.matches("templates/not-found\\.peb(:1)?: error: .*"), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
    assertFalse(Files.exists(folder.resolve("site")), "half a site");
  }
}
