package dev.fixdex.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Does what docs/themes.md tells its readers to do. */
class ThemeDocsTest {
  private static final Path DOCS = Path.of("docs/themes.md");
  private static final String BASE = "base.peb";
  private static final String SHEET = "assets/ours.css";

  @Test
  void theExampleGivesThePagesItsColours() throws IOException {
    List<String> lines = block("html").lines().toList();
    String own = Files.readString(Path.of("templates", BASE));
    assertTrue(own.contains(lines.getFirst()), "the line that the example adds to");
    Map<String, String> files =
        Map.of(BASE, own.replace(lines.getFirst(), String.join("\n", lines)), SHEET, block("css"));
    Optional<Browser> browser = Browser.open();
    assumeTrue(browser.isPresent(), "no browser here");
    try (Browser open = browser.get()) {
      Page page = open.page(SmallSite.with(Map.of()).files(new Theme(source(files))));
      page.navigate(Browser.ROOT + "all/");
      assertEquals("rgb(91, 42, 134)", page.evaluate(colourOf("var(--accent)")));
      assertEquals("rgb(239, 230, 246)", page.evaluate(colourOf("var(--accent-wash)")));
      assertEquals(List.of(), open.complaints());
    }
  }

  private static String colourOf(String value) {
    return "(() => { const e = document.querySelector('h1'); e.style.color = '"
        + value
        + "'; return getComputedStyle(e).color; })()";
  }

  private static Theme.Source source(Map<String, String> files) {
    return new Theme.Source() {
      @Override
      public Optional<byte[]> read(String name) {
        return Optional.ofNullable(files.get(name))
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public List<String> names() {
        return List.copyOf(files.keySet());
      }
    };
  }

  private static String block(String language) throws IOException {
    Matcher matcher =
        Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(DOCS));
    assertTrue(matcher.find(), language);
    return matcher.group(1);
  }
}
