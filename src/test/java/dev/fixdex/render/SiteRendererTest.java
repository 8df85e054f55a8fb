package dev.fixdex.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteRendererTest {
  private static final String FIELDS = "category: docker\ncreated: 2026-02-17\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "{{ 7*7 }} {% raw %} {{ site.getClass() }}",
        "]]><svg onload=alert(1)>",
        "&#60;script&#62;",
        "</script><script>alert(1)</script>",
        "<!--<script>",
      })
  void hostileTextIsTextInEveryField(String text) {
    String yaml = "'" + text.replace("'", "''") + "'";
    SmallSite site =
        SmallSite.with(Map.of())
            .entry(
                "A_001",
                "title: %1$s\ncategory: %1$s\nplatform: %1$s\ntechnologies: [%1$s]\ncriticality: %1$s\ntags: [%1$s]\nstatus: %1$s\nvariables:\n  A: {description: %1$s, example: %1$s, default: %1$s, pattern: 'x'}\n"
                    .formatted(yaml),
                """
                # %1$s

                > **TL;DR**: %1$s
                > **Fix Time**: %1$s | **Platform**: %1$s

                ## Symptoms

                - [ ] %1$s

                ## Solution

                ### %1$s

                %1$s

                ```%1$s
                echo __A__ %1$s
                ```

                **When**: %1$s | **Risks**: %1$s
                """
                    .formatted(text));
    for (Map.Entry<String, byte[]> file : site.files().entrySet()) {
      String name = file.getKey();
      if (name.endsWith(".html") || name.endsWith(".xml")) {
        String html = new String(file.getValue(), StandardCharsets.UTF_8);
        assertFalse(html.contains("<img src=x"), name);
        assertFalse(html.contains("<svg on"), name);
        assertFalse(html.contains("<script>"), name);
        assertFalse(html.contains("alert(1)>"), name);
        assertFalse(
            Pattern.compile("<[a-z][^>]*\\son[a-z]+=").matcher(withoutValues(html)).find(), name);
        assertFalse(html.contains("{{ 49") || html.contains("class dev."), name);
      }
    }
    if (text.contains("7*7")) {
      assertTrue(site.page("entries/a-001/index.html").contains("{{ 7*7 }}"));
    }
  }

  /** Markup without what stands between quotes, where a greater-than sign means nothing. */
  private static String withoutValues(String html) {
    return html.replaceAll("\"[^\"]*\"", "\"\"");
  }

  @Test
  void everyLinkOfTheSiteLeadsSomewhere() {
    SmallSite site =
        SmallSite.with(Map.of())
            .entry(
                "A_001",
                FIELDS + "tags: [x, 'c++']\ntechnologies: [docker]\n",
                "# One\n\n## Solution\n\ntext\n")
            .entry("A_002", FIELDS + "related_kb: [A_001]\n", "# Two\n");
    Pattern links = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    Map<String, byte[]> files = site.files();
    files.forEach((name, bytes) -> {
      if (!name.endsWith(".html") || name.equals("404.html")) {
        return;
      }
      Matcher matcher = links.matcher(new String(bytes, StandardCharsets.UTF_8));
      while (matcher.find()) {
        String link = matcher.group(1).replaceFirst("#.*", "");
        if (!link.isEmpty() && !link.startsWith("https://")) {
          String target =
              java.util.Objects.requireNonNull(Path.of("/" + name).getParent())
                  .resolve(link)
                  .normalize()
                  .toString()
                  .substring(1);
          boolean folder = link.endsWith("/");
          String file = folder ? (target.isEmpty() ? "" : target + "/") + "index.html" : target;
          assertTrue(files.containsKey(file), name + " links to " + link);
        }
      }
    });
  }

  /** Elements without content; SVG's here are all closed by a tag of their own. */
  private static final java.util.Set<String> EMPTY =
      java.util.Set.of("br", "hr", "img", "input", "link", "meta");

  @Test
  void elementsAreClosedInTurnAndIdsAreOfOneElementEach() {
    SmallSite site =
        SmallSite.with(Map.of())
            .entry(
                "A_001", FIELDS + "tags: [x, 'a <b> \"c\"']\n", "# One\n\n## Solution\n\n- text\n")
            .entry("A_002", "category: git\n", "# Two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
    Pattern tag = Pattern.compile("<(/?)([a-z][a-z0-9]*)((?:\"[^\"]*\"|[^\">])*)>");
    Pattern ids = Pattern.compile("\\sid=\"([^\"]*)\"");
    Pattern named = Pattern.compile("\\s(?:for|aria-labelledby|aria-describedby)=\"([^\"]*)\"");
    int pages = 0;
    for (Map.Entry<String, byte[]> file : site.files().entrySet()) {
      String name = file.getKey();
      if (!name.endsWith(".html")) {
        continue;
      }
      pages++;
      List<String> open = new ArrayList<>();
      List<String> found = new ArrayList<>();
      List<String> wanted = new ArrayList<>();
      Matcher tags = tag.matcher(new String(file.getValue(), StandardCharsets.UTF_8));
      while (tags.find()) {
        String element = tags.group(2);
        if (!tags.group(1).isEmpty()) {
          assertEquals(element, open.removeLast(), name + " at " + tags.group());
        } else if (!EMPTY.contains(element)) {
          open.add(element);
        }
        ids.matcher(tags.group(3)).results().forEach(id -> found.add(id.group(1)));
        named
            .matcher(tags.group(3))
            .results()
            .forEach(id -> wanted.addAll(List.of(id.group(1).split(" "))));
        assertFalse(tags.group(3).contains(" style="), name + ": " + tags.group());
      }
      assertEquals(List.of(), open, name);
      assertEquals(found.stream().distinct().toList(), found, name);
      assertTrue(found.containsAll(wanted), () -> name + ": " + wanted + " of " + found);
    }
    assertTrue(site.files().containsKey("stats/index.html") && pages > 10, pages + " pages");
  }

  @Test
  void chartsHaveEachNumberInATableToo() {
    SmallSite site = SmallSite.with(Map.of()).entry("A_001", FIELDS, "# One\n");
    site.entry("A_002", "category: git\ncreated: 2024-05-01\n", "# <b>Two</b>\n");
    site.entry("A_003", "category: git\n", "# Three\n");
    String page = site.page("stats/index.html");
    assertTrue(
        page.contains("<a href=\"../category/git/\">git</a></th><td>2</td><td>67 %</td>"), page);
    assertTrue(page.contains(">2026 Q1</th><td>1</td>"), page);
    assertTrue(page.contains(">without a date</th><td>1</td>"), page);
    assertTrue(page.contains("width=\"50.00%\""), "one of a category, and two of another");
    assertTrue(page.contains("&lt;b&gt;Two&lt;/b&gt;"), page);
    int first = page.indexOf("data-looked=\"2024-05-01\"");
    assertTrue(first > 0 && first < page.indexOf("data-looked=\"2026-02-17\""), page);
  }

  @Test
  void valuesAreFilledInWhenTheSiteIsBuilt() {
    SmallSite site =
        SmallSite.with(Map.of("IMAGE", "registry.example/my app"))
            .entry(
                "A_001",
                FIELDS,
                """
                # One

                ## Solution

                ```bash
                docker run __IMAGE__ "__IMAGE__" __OTHER__  # 🖍️ VAR
                ```

                Pull `__IMAGE__`.
                """);
    String page = site.page("entries/a-001/index.html");
    assertTrue(
        page.contains("'registry.example/my app'</span> <span class=\"hs\">&quot;</span>"), page);
    assertTrue(page.contains("<code class=\"short\">registry.example/my app</code>"), page);
    assertFalse(page.contains("__IMAGE__"), page);
    assertFalse(page.contains("VAR"), "the mark is for authors");
    assertTrue(page.contains("data-name=\"OTHER\""), page);
    assertFalse(page.contains("id=\"value-IMAGE\""), "what is filled is not asked for");
  }

  @Test
  void aValueThatCannotBeWrittenWhereItStandsIsAskedOfTheReader() {
    String page =
        SmallSite.with(Map.of("NAME", "a b"))
            .entry("A_001", FIELDS, "# T\n\n## Solution\n\n```cmd\nset X=__NAME__\n```\n")
            .page("entries/a-001/index.html");
    assertTrue(page.contains("id=\"value-NAME\""), page);
    assertTrue(page.contains("data-place=\"cmd\""), page);
  }

  @Test
  void codeHasNothingThatCannotBeSeen() {
    String page =
        SmallSite.with(Map.of())
            .entry(
                "A_001",
                FIELDS,
                "# T\n\n## Solution\n\n```text\nrm\u00a0-rf \u202ex\u200b\u001b[2J\n```\n")
            .page("entries/a-001/index.html");
    assertTrue(page.contains("<code>rm -rf x[2J</code>"), page);
  }

  @Test
  void linksToOtherEntriesFilesLeadToTheirPages() {
    String page =
        SmallSite.with(Map.of())
            .entry("A_001", FIELDS, "# One\n")
            .entry(
                "A_002",
                FIELDS,
                "# Two\n\n"
                    + "[a](../docker/A_001.md#x) [b](GONE_001.md) [c](notes.txt)"
                    + " [d](https://x.example/) [e](javascript:alert)"
                    + " ![f](https://x.example/f.png)\n")
            .page("entries/a-002/index.html");
    assertTrue(page.contains("<a href=\"../../entries/a-001/#x\">a</a> b c"), page);
    assertTrue(page.contains("<a href=\"https://x.example/\">d</a> e f"), page);
  }

  @Test
  void anEntryThatIsNamedIsAClickAway() {
    String page =
        SmallSite.with(Map.of())
            .entry("A_001", FIELDS, "# One\n")
            .entry(
                "B_002",
                FIELDS,
                "# Two\n\n## Solution\n\n### Critical (won't work without this):\n\n"
                    + "See A_001, not B_002, GONE_001 or MY_A_001. [As A_001 says](https://x.example/)"
                    + " `A_001`\n")
            .page("entries/b-002/index.html");
    assertTrue(
        page.contains(
            "See <a href=\"../../entries/a-001/\">A_001</a>, not B_002, GONE_001 or MY_A_001."
                + " <a href=\"https://x.example/\">As A_001 says</a>"
                + " <code class=\"short\">A_001</code>"),
        page);
    assertTrue(
        page.contains(">Critical <span class=\"note\">won't work without this</span>"), page);
  }

  @Test
  void theSeedsTemplateComesOutAsWritten() {
    String page =
        SmallSite.with(Map.of())
            .entry(
                "A_001",
                FIELDS,
                "# T\n\n"
                    + "## Symptoms\n\n"
                    + "- [ ] x\n\n"
                    + "**Where to Check**: `--format='{{.Architecture}}'`\n")
            .page("entries/a-001/index.html");
    assertTrue(page.contains("--format='{{.Architecture}}'"), page);
  }

  @Test
  void aThemeFileOfTheSameNameReplacesTheProgramsOwn() {
    Theme theme =
        new Theme(
            new Theme.Source() {
              @Override
              public Optional<byte[]> read(String name) {
                return switch (name) {
                  case "not-found.peb" ->
                      Optional.of("<p>{{ page.title }}</p>".getBytes(StandardCharsets.UTF_8));
                  case "assets/own.css" -> Optional.of("p {}".getBytes(StandardCharsets.UTF_8));
                  default -> Optional.empty();
                };
              }

              @Override
              public List<String> names() {
                return List.of("not-found.peb", "assets/own.css");
              }
            });
    SiteRenderer renderer = new SiteRenderer(dev.fixdex.schema.Site.DEFAULT, theme);
    SiteFile file =
        renderer.render(
            new dev.fixdex.page.Page.NotFound(dev.fixdex.page.Addresses.NOT_FOUND, "Gone & lost"));
    assertEquals("<p>Gone &amp; lost</p>", new String(file.bytes(), StandardCharsets.UTF_8));
    List<String> assets = theme.assets().stream().map(SiteFile::path).toList();
    assertTrue(assets.contains("assets/own.css"));
    assertTrue(assets.contains("assets/style.css"));
  }

  @Test
  void thePageForWhatIsNotFoundHasNoButtonsWhereItMayNotFindItsScripts() {
    var page = new dev.fixdex.page.Page.NotFound(dev.fixdex.page.Addresses.NOT_FOUND, "Gone");
    SiteFile file = new SiteRenderer(dev.fixdex.schema.Site.DEFAULT, Theme.standard()).render(page);
    String html = new String(file.bytes(), StandardCharsets.UTF_8);
    assertFalse(html.contains("<button"), html);
    assertTrue(html.contains("<a href=\"/all/\">"), html);
    String known = SmallSite.with(Map.of()).entry("A_001", FIELDS, "# T\n").page("404.html");
    assertTrue(known.contains("<a href=\"/help/all/\">"), known);
    assertTrue(known.contains("data-open-search") && known.contains("data-theme-toggle"), known);
  }

  @Test
  void templatesCannotLetMarkupThrough() {
    for (String template :
        List.of(
            "{{ page.title | raw }}",
            "{% autoescape false %}x{% endautoescape %}",
            "{{ page.title | html }}")) {
      Theme theme =
          new Theme(
              new Theme.Source() {
                @Override
                public Optional<byte[]> read(String name) {
                  return name.equals("not-found.peb")
                      ? Optional.of(template.getBytes(StandardCharsets.UTF_8))
                      : Optional.empty();
                }

                @Override
                public List<String> names() {
                  return List.of();
                }
              });
      SiteRenderer renderer = new SiteRenderer(dev.fixdex.schema.Site.DEFAULT, theme);
      var page = new dev.fixdex.page.Page.NotFound(dev.fixdex.page.Addresses.NOT_FOUND, "<b>");
      assertThrows(RuntimeException.class, () -> renderer.render(page), template);
    }
  }

  @Test
  void everyAssetIsListed() throws IOException {
    Path folder = Path.of("templates");
    try (Stream<Path> files = Files.walk(folder.resolve("assets"))) {
      List<String> present =
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .collect(Collectors.toCollection(ArrayList::new));
      // A worker reaches no further than the folder it lies in.
      present.add("sw.js");
      assertEquals(present, Theme.standard().assets().stream().map(SiteFile::path).toList());
    }
  }

  @Test
  void noPageHasInlineScriptOrStyle() {
    SmallSite.with(Map.of())
        .entry("A_001", FIELDS, "# T\n\n## Solution\n\n```bash\nls\n```\n")
        .files()
        .forEach((name, bytes) -> {
          if (name.endsWith(".html")) {
            String html = new String(bytes, StandardCharsets.UTF_8);
            assertFalse(html.contains("<style"), name);
            assertFalse(html.contains(" style="), name);
            assertFalse(
                Pattern.compile("<script(?![^>]*\\s(?:src=|type=\"application/ld.json\"))")
                    .matcher(html)
                    .find(),
                name);
            assertTrue(html.contains("default-src &#39;none&#39;"), name);
          }
        });
  }

  @Test
  void feedAndSitemapTellDaysAndAddresses() {
    SmallSite site = SmallSite.with(Map.of()).entry("A_001", FIELDS, "# One & <two>\n");
    assertTrue(site.page("feed.xml").contains("<updated>2026-02-17T00:00:00Z</updated>"));
    assertTrue(
        site.page("feed.xml").contains("<title>One &amp; &lt;two&gt;</title>"),
        site.page("feed.xml"));
    assertTrue(
        site.page("sitemap.xml")
            .contains(
                "<loc>" + SmallSite.URL + "entries/a-001/</loc>\n<lastmod>2026-02-17</lastmod>"),
        site.page("sitemap.xml"));
    assertTrue(site.page("robots.txt").contains("Sitemap: " + SmallSite.URL + "sitemap.xml"));
    assertTrue(site.page("_headers").contains("frame-ancestors 'none'"));
  }
}
