package dev.fixdex.app;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.fixdex.render.Browser;
import dev.fixdex.render.OpenBrowser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The shipped knowledge base as a reader meets it: built whole, searched and copied from. */
final class ShippedSiteBrowserTest {
  @TempDir private static Path folder;
  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();
  private static SortedMap<String, byte[]> site = new TreeMap<>();

  @BeforeAll
  static void build() throws IOException {
    // Links of the page for what is not found begin with the site's own address.
    site =
        BuiltSite.of(
            folder, text -> text.replace("https://fixdex.example/", "http://localhost:1/kb/"));
    assertTrue(site.size() > 100, site.size() + " files");
  }

  @Test
  void anErrorLeadsToItsEntryAndToACommandWithTheReadersValue() {
    Page page = BROWSER.get().page(site);
    page.navigate(Browser.ROOT);
    page.getByRole(AriaRole.COMBOBOX).fill("exec format error");
    Locator first = page.getByRole(AriaRole.OPTION).first();
    PlaywrightAssertions.assertThat(first).containsText("Docker exec format error");
    first.click();
    page.waitForURL("**/entries/cross-docker-001/");
    page.getByLabel("IMAGE_NAME").fill("registry.example/app:1");
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy code 1").setExact(true))
        .click();
    page.getByText("Copied").waitFor();
    assertEquals(
        """
        # Option A: Build for specific platform
        docker build --platform linux/amd64 -t registry.example/app:1 .

        # Option B: Build multi-arch with buildx (recommended)
        docker buildx create --use
        docker buildx build --platform linux/amd64,linux/arm64 -t registry.example/app:1 --push .\
        """,
        page.evaluate("navigator.clipboard.readText()"));
    assertTrue(page.content().contains("{{.Architecture}}"), "a template of another tool is text");
  }

  @Test
  void everyKindOfPageIsQuietInBothThemes() {
    Page page = BROWSER.get().page(site);
    for (String path :
        List.of(
            "",
            "all/",
            "category/",
            "tag/",
            "platform/linux/",
            "criticality/high/",
            "technology/docker/")) {
      page.navigate(Browser.ROOT + path);
      page.locator("[data-theme-toggle]").click();
      assertEquals(1, page.locator("h1").count(), path);
    }
  }

  /** What is done on a page before it is looked at, by its address. */
  private static final List<Map.Entry<String, String>> STATES =
      List.of(
          Map.entry("", ""),
          Map.entry("?q=exec+format+error", ""),
          Map.entry(
              "?q=exec+format+error&platform=linux",
              "document.querySelector('.filters-opener').click()"),
          Map.entry("?platform=linux", ""),
          Map.entry("?q=zzzzqqqq", ""),
          Map.entry("entries/cross-docker-001/", ""),
          Map.entry("entries/cross-docker-001/#values:IMAGE_NAME=app%3A1", ""),
          Map.entry("entries/cross-k8s-001/", "document.querySelector('.copy').click()"),
          Map.entry(
              "entries/cross-git-001/", "document.querySelector('[data-open-search]').click()"),
          Map.entry("all/", ""),
          Map.entry("category/", ""),
          Map.entry("tag/docker/", ""),
          Map.entry("all/page_2/", ""),
          Map.entry("criticality/high/", ""),
          Map.entry("entries/cross-ssh-002/?os=windows", ""),
          Map.entry("404.html", ""),
          Map.entry("stats/", ""),
          Map.entry("stats/", "document.querySelectorAll('details').forEach((d) => d.open = true)"),
          Map.entry("values/", ""));

  /** Asks for violations; in the dark only by the rules that look at colours. */
  private static final String ASK =
      """
      (colours) => axe
        .run(document, {
          resultTypes: ['violations'],
          ...(colours ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}),
          rules: colours ? {} : { 'target-size': { enabled: true } },
        })
        .then((r) => r.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`))
      """;

  @Test
  void axeFindsNothingOnAnyKindOfPage() throws IOException {
    String axe;
    try (InputStream in = requireNonNull(getClass().getResourceAsStream("/axe.min.js"))) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> faults = new ArrayList<>();
    for (int width : List.of(360, 1366)) {
      Page page =
          BROWSER
              .get()
              .page(
                  site,
                  new NewContextOptions()
                      .setReducedMotion(ReducedMotion.REDUCE)
                      .setViewportSize(width, width == 360 ? 640 : 768));
      for (Map.Entry<String, String> state : STATES) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate("about:blank");
        page.navigate(Browser.ROOT + state.getKey());
        if (state.getKey().startsWith("?q=")) {
          page.locator("[role=option], .search-state *").first().waitFor();
        }
        page.evaluate("async () => {" + state.getValue() + "}");
        page.evaluate(axe);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          Object found = page.evaluate(ASK, scheme == ColorScheme.DARK);
          ((List<?>) found)
              .forEach(v -> faults.add(scheme + " " + width + " " + state.getKey() + ": " + v));
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  /** Where the first line of code ends; 0 below more symptoms than an answer can stand under. */
  private static final String FIRST_COMMAND =
      "document.querySelectorAll('[data-ticks] li').length > 5 ? 0"
          + " : document.querySelector('.steps .code code').getBoundingClientRect().top + 24";

  @Test
  void everyEntryAnswersOnTheFirstScreenAndFitsASmallOne() {
    Page page = BROWSER.get().page(site);
    List<String> faults = new ArrayList<>();
    for (String file : site.keySet()) {
      if (!file.startsWith("entries/") || !file.endsWith(".html")) {
        continue;
      }
      page.setViewportSize(1366, 768);
      page.navigate(Browser.ROOT + file.replace("index.html", ""));
      double bottom = ((Number) page.evaluate(FIRST_COMMAND)).doubleValue();
      if (bottom > 768) {
        faults.add(file + ": the first command ends at " + bottom);
      }
      page.setViewportSize(320, 640);
      if (!page.evaluate("document.documentElement.scrollWidth").equals(320)) {
        faults.add(file + " is wider than 320");
      }
    }
    assertEquals(List.of(), faults);
  }
}
