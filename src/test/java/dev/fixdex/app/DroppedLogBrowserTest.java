package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.fixdex.app.KnowledgeBase.Opened;
import dev.fixdex.render.Browser;
import dev.fixdex.render.OpenBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A log that is dropped on the search box, or pasted into it, is explained in the browser. */
final class DroppedLogBrowserTest {
  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

  /** Drops a file of lines, packed or not; the page itself may not read it. */
  private static final String DROP =
      """
      async ([lines, packed, escape]) => {
        let file = new File([lines.join('\\n')], 'app.log');
        if (packed) {
          const bytes = file.stream().pipeThrough(new CompressionStream('gzip'));
          file = new File([await new Response(bytes).blob()], 'app.log.gz');
        }
        for (const name of ['stream', 'arrayBuffer', 'text', 'slice']) {
          Blob.prototype[name] = () => { throw new Error('read by the page'); };
        }
        const data = new DataTransfer();
        data.items.add(file);
        const box = document.querySelector('[role=combobox]');
        box.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
        if (escape) {
          box.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true}));
        }
      }
      """;

  private static final String ERROR = "exec /usr/bin/app: exec format error";

  @TempDir private static Path folder;
  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();
  private static final SortedMap<String, byte[]> SITE = new TreeMap<>();

  @BeforeAll
  static void build() throws IOException {
    for (String name : List.of("devops/CROSS_DOCKER_001.md", "fixdex.yaml")) {
      Path copy = folder.resolve("kb").resolve(name);
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of("kb").resolve(name), copy);
    }
    if (KnowledgeBase.open(folder, folder.resolve("kb")) instanceof Opened.Ready(var base)) {
      Path output = folder.resolve("site");
      new SiteBuild(base, new SiteBuild.Options(output, true, false, 2, TODAY, "test")).run();
      try (Stream<Path> files = Files.walk(output)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = output.relativize(file).toString().replace('\\', '/');
          SITE.put(name, Files.readAllBytes(file));
        }
      }
    }
    assertTrue(SITE.containsKey("diagnose/index.bin"), SITE.keySet()::toString);
  }

  /** Ten megabytes in which no two lines are alike. */
  private static List<String> tenMegabytes() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 110_000; i++) {
      String name = Integer.toString(i * 7919, 26).replaceAll("[0-9]", "q");
      lines.add(
          "2026-02-17T10:11:12.%03dZ worker-%d INFO handled request of %s in %d ms, all is well"
              .formatted(i % 1000, i % 9, name, i % 77));
    }
    lines.set(41_000, ERROR);
    lines.set(90_000, "2026-02-17T10:11:12.123Z " + ERROR);
    return lines;
  }

  private static Page home() {
    Page page = BROWSER.get().page(SITE);
    page.navigate(Browser.ROOT);
    return page;
  }

  @Test
  void tenMegabytesLeadToTheEntryAndNothingIsSentAnywhere() {
    Page page = home();
    List<String> asked = new ArrayList<>();
    page.context().onRequest(request -> asked.add(request.method() + " " + request.url()));
    List<String> lines = tenMegabytes();
    assertTrue(String.join("\n", lines).length() > 9_000_000);
    page.evaluate(DROP, List.of(lines, false, false));
    Locator first = page.getByRole(AriaRole.OPTION).first();
    first.waitFor();
    PlaywrightAssertions.assertThat(first).containsText("Docker exec format error");
    PlaywrightAssertions.assertThat(first).containsText("line 41001 " + ERROR);
    PlaywrightAssertions.assertThat(first).containsText("fits, with its gaps filled,");
    PlaywrightAssertions.assertThat(first).containsText("2 times, also at 90001");
    PlaywrightAssertions.assertThat(page.locator("[role=search] ~ [role=status]"))
        .hasText("1 entry explains the 110,000 lines of app.log");
    assertEquals("app.log", page.getByRole(AriaRole.COMBOBOX).inputValue());
    assertTrue(!page.url().contains("app.log"), "a log is nobody's business");
    assertTrue(asked.size() > 3, asked::toString);
    assertTrue(
        asked.stream().allMatch(request -> request.startsWith("GET " + Browser.ROOT)),
        asked::toString);
    page.getByRole(AriaRole.COMBOBOX).press("ArrowDown");
    page.getByRole(AriaRole.COMBOBOX).press("Enter");
    page.waitForURL("**/entries/cross-docker-001/");
  }

  @Test
  void aPackedLogIsUnpacked() {
    Page page = home();
    page.evaluate(DROP, List.of(List.of("one", ERROR), true, false));
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION).first())
        .containsText("line 2 " + ERROR);
  }

  @Test
  void aLogThatNothingExplainsIsToldFromOneThatWasNotRead() {
    Page page = home();
    page.evaluate(DROP, List.of(List.of("lorem ipsum", "dolor sit amet"), false, false));
    page.getByText("No entry explains the 2 lines of app.log").first().waitFor();
    assertEquals(0, page.getByRole(AriaRole.OPTION).count());
  }

  @Test
  void escapeStopsTheReading() {
    Page page = home();
    page.evaluate(DROP, List.of(List.of("one", ERROR), false, true));
    page.getByText("Stopped reading app.log").waitFor();
    assertEquals(true, page.evaluate("document.activeElement.matches('[role=combobox]')"));
    page.getByText("Read it again").click();
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION).first())
        .containsText("line 2 " + ERROR);
  }

  @Test
  void whatIsPastedIsALogWhenItHasLines() {
    Page page = home();
    page.evaluate("text => navigator.clipboard.writeText(text)", "one\r\n" + ERROR + "\nthree");
    page.getByRole(AriaRole.COMBOBOX).focus();
    page.keyboard().press("Control+v");
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION).first())
        .containsText("line 2 " + ERROR);
    page.getByText("1 entry explains the 3 lines of what you pasted").first().waitFor();
  }

  @Test
  void aSiteThatCannotAnswerIsAskedAgain() {
    SortedMap<String, byte[]> broken = new TreeMap<>(SITE);
    broken.put("diagnose/index.bin", new byte[] {'x'});
    Page page = BROWSER.get().page(broken);
    page.navigate(Browser.ROOT);
    page.evaluate(DROP, List.of(List.of("one", ERROR), false, false));
    page.getByText("could not be compared").first().waitFor();
    broken.put("diagnose/index.bin", SITE.get("diagnose/index.bin"));
    page.getByText("Try again").click();
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION).first())
        .containsText("line 2 " + ERROR);
  }
}
