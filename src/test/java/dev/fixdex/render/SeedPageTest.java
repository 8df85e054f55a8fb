package dev.fixdex.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The damaged seed, from its bytes to what a reader's page says. {@code -Dfixdex.golden.write}
 * writes down what it says now: read the difference.
 */
class SeedPageTest {
  private static final Path SEED = Path.of("src/test/resources/seed/CROSS_DOCKER_001.md");
  private static final Path GOLDEN = Path.of("src/test/resources/seed/CROSS_DOCKER_001.html");

  /** What a page offers besides the entry's own words: controls, links to places, pictures. */
  private static final Pattern CONTROLS =
      Pattern.compile(
          "<(form|button|svg|figcaption)\\b.*?</\\1>"
              + "|<a class=\"anchor\".*?</a>"
              + "|<p class=\"(?:match|ahead)\\b.*?</p>",
          Pattern.DOTALL);

  /** Tags that say what a text is; all others only say how it looks. */
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*>");

  private static final Pattern MEANING =
      Pattern.compile("h[1-6]|p|ul|ol|li|pre|code|strong|em|dt|dd|input");

  @Test
  void readsWholeAndRepaired() throws IOException {
    String page =
        SmallSite.with(Map.of())
            .entry("devops/CROSS_DOCKER_001.md", Files.readAllBytes(SEED))
            .page("entries/cross-docker-001/index.html");
    Matcher article =
        Pattern.compile("<h1.*?</h1>|<section\\b.*?</section>", Pattern.DOTALL).matcher(page);
    StringBuilder text = new StringBuilder();
    while (article.find()) {
      text.append(plain(article.group())).append('\n');
    }
    String said = text.toString().replaceAll("[ \\t]*\\n\\s*\\n", "\n");
    assertTrue(said.contains("'{{.Architecture}}'"), "braces are text: " + said);
    if (System.getProperty("fixdex.golden.write") != null) {
      Files.writeString(GOLDEN, said);
    }
    assertEquals(Files.readString(GOLDEN), said);
  }

  private static String plain(String html) {
    return TAG.matcher(CONTROLS.matcher(html).replaceAll(""))
        .replaceAll(tag ->
            MEANING.matcher(tag.group(2)).matches() ? "<" + tag.group(1) + tag.group(2) + ">" : "");
  }
}
