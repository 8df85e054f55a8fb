package dev.fixdex.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.fixdex.app.KnowledgeBase.Opened;
import dev.fixdex.picture.SamplePictures;
import dev.fixdex.render.Browser;
import dev.fixdex.render.OpenBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attempts to run a script, each in every place where an author can write: a few dozen payloads in
 * twenty places are more than 500 vectors. Nothing runs, nothing is fetched, and the content policy
 * has nothing to refuse.
 */
class InjectionBrowserTest {
  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

  /** Each {@code %s} is a place. In front matter the payload is a quoted YAML scalar. */
  private static final String ENTRY =
      """
      ---
      kb_id: "%1$s"
      title: %3$s
      category: %3$s
      platform: %3$s
      technologies: [%3$s]
      criticality: %3$s
      created: "2026-01-01"
      status: %3$s
      tags: [%3$s]
      aliases: [%3$s]
      related_kb: [%3$s]
      variables:
        WORD: {description: %3$s, example: %3$s, default: %3$s}
      ---

      # Heading %2$s

      > **TL;DR**: %2$s → %2$s
      > **Fix Time**: %2$s | **Platform**: %2$s

      %2$s

      ## 🔍 This Is Your Problem If:

      - [ ] %2$s
      - [ ] The log has `%2$s`

      **Where to Check**: `%2$s`

      ## ✅ SOLUTION (copy-paste)

      ```%2$s
      echo __WORD__ %2$s
      ```

      ```bash
      echo "__WORD__" '%2$s' # %2$s
      ```

      ```json
      {"a": "%2$s"}
      ```

      [link](%2$s) [titled](https://example.com "%2$s") ![image](%2$s) ![%2$s](%4$s) ![a](%4$s "%2$s") <%2$s> [%2$s][ref]

      [ref]: %2$s

      | %2$s | b |
      |---|---|
      | %2$s | `%2$s` |

      > %2$s

      ### Windows %2$s

      1. **%2$s** *%2$s* ~~%2$s~~

      ## ✔️ Verification (<30 sec)

      ```bash
      true
      ```

      **Expected**: %2$s

      ## 🔄 Fallback: %2$s

      **When**: %2$s

      %2$s

      ## 💡 Context (optional)

      **Root Cause**: %2$s
      """;

  @TempDir private static Path folder;
  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();
  private static List<String> payloads = List.of();
  private static SortedMap<String, byte[]> site = new TreeMap<>();

  @BeforeAll
  static void build() throws IOException {
    payloads = Files.readAllLines(Path.of("src/test/resources/injection/payloads.txt"));
    assertTrue(payloads.size() * (ENTRY.split("%[23]\\$s", -1).length - 1) >= 500);
    Path kb = Files.createDirectories(folder.resolve("kb"));
    Files.writeString(
        kb.resolve("fixdex.yaml"),
        """
        site:
          title: %s
          description: %s
          url: http://localhost:1/kb/
          edit_url: https://git.example/edit/
        """
            .formatted(quoted(payloads.get(1)), quoted(payloads.get(4))));
    for (int i = 0; i < payloads.size(); i++) {
      String id = "CROSS_BAD_%03d".formatted(i);
      String picture = fileName(i).replace(".md", ".png");
      Files.write(kb.resolve(picture), SamplePictures.png(2, 2, i));
      String entry =
          ENTRY.formatted(id, payloads.get(i), quoted(payloads.get(i)), encoded(picture));
      Files.writeString(kb.resolve(fileName(i)), entry);
    }
    KnowledgeBase base = ((Opened.Ready) KnowledgeBase.open(folder, kb)).knowledgeBase();
    Path output = folder.resolve("site");
    SiteBuild.Outcome outcome =
        new SiteBuild(base, new SiteBuild.Options(output, true, true, 2, TODAY, "test")).run();
    assertEquals(payloads.size(), outcome.entries());
    site = read(output);
    long pictures = site.keySet().stream().filter(file -> file.startsWith("pictures/")).count();
    assertEquals(payloads.size(), pictures);
  }

  /** The payload as a file's name, which stands in the link to edit it. */
  private static String fileName(int payload) {
    return payloads.get(payload).replaceAll("[/\\\\]", "") + payload + ".md";
  }

  private static String encoded(String name) {
    return java.net.URLEncoder.encode(name, UTF_8).replace("+", "%20");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static SortedMap<String, byte[]> read(Path output) throws IOException {
    SortedMap<String, byte[]> read = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        read.put(output.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return read;
  }

  @Test
  void noPageRunsWhatAnAuthorWrote() {
    Browser open = BROWSER.get();
    Page page = open.page(site);
    for (String file : site.keySet()) {
      if (file.endsWith(".html") && !isMoved(file)) {
        page.navigate(Browser.ROOT + file.replaceFirst("(^|/)index\\.html$", "$1"));
        assertEquals(List.of(), suspects(page), file);
      }
    }
    assertEquals(List.of(), open.complaints());
  }

  /** What stands at an alias leads on at once, to where its entry is. */
  private static boolean isMoved(String file) {
    String html = new String(site.getOrDefault(file, new byte[0]), UTF_8);
    boolean moved = html.contains("http-equiv=\"refresh\"");
    assertTrue(!moved || html.contains("content=\"0; url=../../entries/cross-bad-"), html);
    return moved;
  }

  @Test
  void noSearchRunsWhatIsTypedOrFound() {
    Browser open = BROWSER.get();
    Page page = open.page(site);
    page.navigate(Browser.ROOT);
    for (String payload : payloads) {
      page.getByRole(com.microsoft.playwright.options.AriaRole.COMBOBOX).fill(payload);
      page.waitForTimeout(150);
      assertEquals(List.of(), suspects(page), payload);
    }
    for (String payload : payloads) {
      String query = java.net.URLEncoder.encode(payload, UTF_8);
      page.navigate(Browser.ROOT + "?q=" + query + "#" + query);
      page.waitForTimeout(100);
      assertEquals(List.of(), suspects(page), payload);
    }
    assertEquals(List.of(), open.complaints());
  }

  @Test
  void noLogRunsWhatItSays() {
    Browser open = BROWSER.get();
    Page page = open.page(site);
    page.navigate(Browser.ROOT);
    for (String payload : payloads) {
      String log =
          "2026-01-01T00:00:00Z ERROR exec format error " + payload + "\n" + payload + "\n";
      page.evaluate(
          """
          (text) => {
            const data = new DataTransfer();
            data.items.add(new File([text], text.slice(45, 95) + '.log', {type: 'text/plain'}));
            document.querySelector('[role=combobox]').dispatchEvent(
              new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
          }\
          """,
          log);
      page.waitForTimeout(150);
      assertEquals(List.of(), suspects(page), payload);
    }
    assertEquals(List.of(), open.complaints());
  }

  @Test
  void whatProgramsReadIsWellFormed() throws Exception {
    javax.xml.parsers.DocumentBuilderFactory factory =
        javax.xml.parsers.DocumentBuilderFactory.newInstance();
    for (Map.Entry<String, byte[]> file : site.entrySet()) {
      if (file.getKey().endsWith(".xml")) {
        factory.newDocumentBuilder().parse(new java.io.ByteArrayInputStream(file.getValue()));
      }
    }
    assertTrue(site.containsKey("feed.xml"));
  }

  /**
   * Elements and attributes that could run or fetch something, whether or not a policy stops them.
   */
  private static List<?> suspects(Page page) {
    return (List<?>)
        page.evaluate(
            """
            () => [...document.querySelectorAll('*')].flatMap(e => [
              ...[...e.attributes].filter(a => a.name.startsWith('on')).map(a => a.name),
              ...(e.href && !/^(https?|mailto):/.test(e.href.baseVal ?? e.href) ? [e.outerHTML] : []),
              ...(/^(iframe|object|embed|base|math|style)$/i.test(e.localName) ? [e.outerHTML] : []),
              ...(e.localName === 'script' && !e.src && e.type !== 'application/ld+json'
                ? [e.outerHTML] : []),
              ...(e.localName === 'form' && !(e.action || '').startsWith(location.origin)
                ? [e.outerHTML] : []),
              ...(/evil\\.example/.test(e.src ?? '') ? [e.outerHTML] : []),
              ...(e.localName === 'img' && !/^\\/kb\\/(pictures|assets)\\/[a-z0-9./-]+$/.test(
                new URL(e.src).pathname) ? [e.outerHTML] : []),
            ])\
            """);
  }
}
