package dev.fixdex.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PageFeaturesBrowserTest {
  private static final String FIELDS =
      "category: git\ncreated: 2020-01-02\nvariables: {FILE: {example: a}}\naliases: [OLD_001]\n";

  private static final String BODY =
      """
      # One step, several systems

      ## Solution

      | a | b | c |
      |---|---|---|
      | `%1$s` | %1$s %1$s | `%1$s%1$s` |

      ### Linux

      ```bash
      rm __FILE__
      ```

      ### macOS (Homebrew)

      ```bash
      trash __FILE__
      ```

      ### Windows

      ```powershell
      del __FILE__
      ```

      ### ⚡ Critical (won't work without this):

      **Linux**:

      ```bash
      sync
      ```

      **Windows**:

      ```cmd
      flush
      ```
      """
          .formatted("long_word_".repeat(8));

  private static final String ENTRY = Browser.ROOT + "entries/a-001/";
  private static final SmallSite SITE = SmallSite.with(Map.of()).entry("A_001", FIELDS, BODY);
  private static final SortedMap<String, byte[]> FILES = SITE.files();

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static Page entry(String fragment) {
    Page page = BROWSER.get().page(FILES);
    page.navigate(ENTRY + fragment);
    return page;
  }

  private static Locator tab(Page page, String name) {
    return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static String visible(Page page) {
    return String.join(" ", page.locator("pre:visible").allInnerTexts());
  }

  @Test
  void theChoiceOfASystemHoldsForAllStepsAndPages() {
    Page page = entry("");
    tab(page, "Windows").click();
    assertEquals("del __FILE__ flush", visible(page));
    assertEquals(ENTRY + "?os=windows", page.url());
    page.navigate(ENTRY);
    assertEquals("del __FILE__ flush", visible(page));
    tab(page, "Windows").focus();
    page.keyboard().press("ArrowLeft");
    assertEquals("trash __FILE__ flush", visible(page), "a choice without macOS stays");
    page.keyboard().press("Home");
    assertEquals("rm __FILE__ sync", visible(page));
    assertEquals("Linux", page.evaluate("document.activeElement.textContent"));
  }

  @Test
  void anAddressNamesASystemForOneVisitOnly() {
    Page page = entry("");
    tab(page, "Windows").click();
    page.navigate(ENTRY + "?os=macos");
    assertEquals("trash __FILE__ sync", visible(page));
    page.navigate(ENTRY + "?os=solaris");
    assertEquals("rm __FILE__ sync", visible(page), "a system that no step is for");
    page.navigate(ENTRY + "?os=%22%5D,*%7B#%");
    assertEquals("del __FILE__ flush", visible(page));
  }

  @Test
  void theFirstVisitShowsTheStepsOfTheReadersOwnSystem() {
    Page page = BROWSER.get().page(FILES);
    page.addInitScript(
        "Object.defineProperty(navigator, 'userAgentData', {value: {platform: 'macOS'}})");
    page.navigate(ENTRY);
    assertEquals("trash __FILE__ sync", visible(page));
  }

  /** Adds up how far things jumped that the reader did not touch. */
  private static final String SHIFTS =
      """
      globalThis.shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
        globalThis.shift += entry.hadRecentInput ? 0 : entry.value;
      })).observe({type: 'layout-shift', buffered: true});
      """;

  @Test
  void nothingMovesWhileAPageIsMadeToWork() {
    double worst = 0;
    for (int width : List.of(360, 1366)) {
      Page page = entry("");
      page.setViewportSize(width, 768);
      // Scripts come late: what is shown before has to be what is shown after.
      page.route(
          "**/assets/**/*.js",
          route -> {
            if (!route.request().url().endsWith("/early.js")) {
              page.waitForTimeout(150);
            }
            route.fallback();
          });
      page.addInitScript(SHIFTS);
      tab(page, "Windows").click();
      for (String address : List.of(ENTRY, ENTRY + "?os=macos")) {
        page.navigate(address);
        page.locator("[aria-selected=true]").first().waitFor();
        page.waitForTimeout(100);
        worst = Math.max(worst, ((Number) page.evaluate("globalThis.shift")).doubleValue());
      }
    }
    assertTrue(worst <= 0.02, "moved by " + worst);
  }

  @Test
  void aLinkOpensTheStepItLeadsTo() {
    Page page = entry("#macos-homebrew");
    assertTrue(visible(page).startsWith("trash"), visible(page));
    page.navigate(ENTRY + "#code-3");
    assertTrue(visible(page).startsWith("del"), visible(page));
  }

  @Test
  void paperHasAllSystemsAndTheReadersValue() {
    Page page = entry("");
    page.getByLabel("FILE").fill("x y");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertEquals("rm 'x y' trash 'x y' del 'x y' sync flush", visible(page));
    for (Locator name : page.locator(".choice > .part > :first-child").all()) {
      assertTrue(name.boundingBox().height > 10, name.innerText() + " is printed");
    }
    assertEquals(0, page.locator("button:visible").count());
  }

  @Test
  void paperHasAllColumnsOfATable() {
    Page page = entry("");
    page.setViewportSize(700, 900);
    assertTrue(width(page.locator(".entry-page table")) > 700, "it scrolls on a screen");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertTrue(width(page.locator(".entry-page table")) <= 700);
  }

  private static int width(Locator table) {
    return (int) table.evaluate("(table) => table.scrollWidth");
  }

  @Test
  void withoutScriptsAllSystemsAreThere() {
    Page page =
        BROWSER
            .get()
            .page(
                FILES,
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setJavaScriptEnabled(false));
    page.navigate(ENTRY);
    assertEquals(5, page.locator("pre:visible").count());
    assertFalse(page.locator(".stale").isVisible(), "the page knows no clock");
    assertEquals(0, page.locator("[role=tab]:visible").count());
  }

  @Test
  void anOldEntrySaysSo() {
    Page page = BROWSER.get().page(FILES);
    page.clock().setFixedTime("2021-01-01");
    page.navigate(ENTRY);
    assertFalse(page.locator(".stale").isVisible(), "365 days are not yet too many");
    page.clock().setFixedTime("2024-01-03");
    page.reload();
    assertEquals("not looked at since 2020-01-02", page.locator(".stale dd").innerText());
  }

  @Test
  void anOldAddressLeadsToTheEntry() {
    Page page = BROWSER.get().page(FILES);
    page.navigate(Browser.ROOT + "entries/old-001/");
    page.waitForURL(ENTRY);
    assertEquals("One step, several systems", page.locator("h1").textContent());
  }

  @Test
  void anOldAddressTakesAlongWhatItSaysBesides() {
    Page page = BROWSER.get().page(FILES);
    page.navigate(Browser.ROOT + "entries/old-001/?os=windows#code-3");
    page.waitForURL(ENTRY + "?os=windows#code-3");
    assertEquals("del __FILE__ flush", visible(page));
    Page without =
        BROWSER
            .get()
            .page(
                FILES,
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setJavaScriptEnabled(false));
    without.navigate(Browser.ROOT + "entries/old-001/");
    without.waitForURL(ENTRY);
  }

  @Test
  void pagesThatAreOpenedFromAFolderSayWhatTheyCannotDo(@TempDir Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.write(path, file.getValue());
    }
    Page page = BROWSER.get().online();
    for (String path : List.of("index.html", "entries/a-001/index.html", "values/index.html")) {
      page.navigate(folder.resolve(path).toUri().toString());
      assertEquals(1, page.getByText("opened from a folder").count());
      assertTrue(page.getByText("opened from a folder").isVisible(), path);
      assertEquals(0, page.locator(".nojs:visible").count(), path);
    }
    page.navigate(folder.resolve("entries/old-001/index.html").toUri() + "?os=windows");
    page.waitForURL("**/entries/a-001/index.html?os=windows");
    page.navigate("about:blank");
    BROWSER.get().complaints().stream()
        .filter(complaint -> !complaint.contains("file:///") && !complaint.contains("CORS"))
        .forEach(complaint -> assertEquals("", complaint));
  }

  @Test
  void noOtherSiteKeepsAWorker() {
    Page page = entry("");
    assertFalse(page.content().contains("offline.js"));
  }
}
