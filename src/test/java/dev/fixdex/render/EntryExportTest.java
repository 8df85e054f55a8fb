package dev.fixdex.render;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryExportTest {
  private static final String FIELDS =
      """
      category: docker
      platform: linux
      created: 2026-01-02
      updated: 2026-02-03
      technologies: [docker]
      tags: [arm64]
      aliases: [OLD_007, DOCKER_001]
      variables:
        IMAGE_NAME: {description: Image to build, example: "app:1"}
        TOKEN: {secret: true, default: hush}
      """;

  private static final String BODY =
      """
      # Image of the wrong kind </script>

      > **TL;DR**: `exec format error` → build again
      > **Fix Time**: ~5 min | **Platform**: Any OS

      ## Symptoms

      - [ ] The log says `exec format error`

      ## Solution

      ```console
      $ docker build -t __IMAGE_NAME__ .  # 🖍️ VAR
      done
      ```

      ## Verification

      ```bash
      docker run -e T=__TOKEN__ x
      ```

      **Expected**:
      ✓ It says `amd64`

      ## Fallback

      ### Option 1: Emulate

      ```bash
      qemu
      ```

      **When**: it hurts | **Risks**: slow
      """;

  private static final SmallSite SITE =
      SmallSite.with(Map.of())
          .entry("DOCKER_001", FIELDS, BODY)
          .entry("GIT_001", "category: git\n", "# Another\n");

  private static List<?> list(Map<String, Object> data, String key) {
    return (List<?>) requireNonNull(data.get(key), key);
  }

  @Test
  void anEntryIsThereAsItWasWritten() {
    String markdown = SITE.page("entries/docker-001/index.md");
    assertTrue(markdown.startsWith("---\nkb_id: DOCKER_001\n"), markdown);
    assertTrue(markdown.endsWith(BODY), markdown);
  }

  @Test
  void anEntryIsThereWithItsParts() {
    Map<String, Object> data = Json.object(SITE.page("entries/docker-001/index.json"));
    assertEquals("DOCKER_001", data.get("id"));
    assertEquals(SmallSite.URL + "entries/docker-001/", data.get("url"));
    assertEquals(
        List.of(
            Map.of(
                "text",
                "The log says exec format error",
                "error_texts",
                List.of("exec format error"))),
        data.get("symptoms"));
    assertEquals(
        Map.of(
            "number",
            1,
            "section",
            "solution",
            "language",
            "console",
            "text",
            "$ docker build -t __IMAGE_NAME__ .\ndone",
            "typed",
            "docker build -t __IMAGE_NAME__ .",
            "placeholders",
            List.of("IMAGE_NAME")),
        list(data, "commands").getFirst());
    assertEquals(
        Map.of(
            "title",
            "Option 1: Emulate",
            "commands",
            List.of(3),
            "labels",
            Map.of("When", "it hurts", "Risks", "slow")),
        list(data, "fallback").getFirst());
    assertFalse(data.toString().contains("hush"), "a secret's default is not told");
  }

  @Test
  void listsNameAllEntries() {
    Map<String, Object> list = Json.object(SITE.page("entries.json"));
    assertEquals(2, list(list, "entries").size());
    String llms = SITE.page("llms.txt");
    assertTrue(
        llms.contains(
            "## docker\n\n- [Image of the wrong kind </script>](https://kb.example/help/entries/docker-001/index.md): exec format error → build again\n"),
        llms);
  }

  @Test
  void oldIdsLeadToTheEntry() {
    String moved = SITE.page("entries/old-007/index.html");
    assertTrue(moved.contains("content=\"0; url=../../entries/docker-001/\""), moved);
    assertEquals("/help/entries/old-007/ /help/entries/docker-001/ 301\n", SITE.page("_redirects"));
    assertTrue(SITE.page("entries/docker-001/index.html").contains("data-entry"), "its own page");
    assertFalse(SITE.page("sitemap.xml").contains("old-007"), "only what can be found there");
  }

  @Test
  void searchEnginesAreToldWhatAPageIs() {
    String html = SITE.page("entries/docker-001/index.html");
    String start = "<script type=\"application/ld+json\">";
    int from = html.indexOf(start) + start.length();
    Map<String, Object> article =
        Json.object(html.substring(from, html.indexOf("</script>", from)));
    assertEquals("TechArticle", article.get("@type"));
    assertEquals("Image of the wrong kind </script>", article.get("headline"));
    assertEquals("2026-02-03", article.get("dateModified"));
    assertTrue(html.contains("<meta property=\"og:type\" content=\"article\">"), html);
    assertTrue(
        html.contains("<link rel=\"canonical\" href=\"" + SmallSite.URL + "entries/docker-001/\">"),
        html);
  }
}
