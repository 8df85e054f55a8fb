package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dev.fixdex.render.Browser;
import dev.fixdex.render.OpenBrowser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The shipped site for readers with other text, other keys, other paper, or no scripts. */
final class ReadableEverywhereTest {
  private static final List<String> PAGES =
      List.of(
          "",
          "?q=exec+format+error",
          "?q=zzzzqqqq",
          "entries/cross-docker-001/",
          "entries/cross-ssh-002/",
          "all/",
          "category/",
          "tag/docker/",
          "stats/",
          "values/",
          "404.html");

  @TempDir private static Path folder;
  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();
  private static SortedMap<String, byte[]> site = new TreeMap<>();

  @BeforeAll
  static void build() throws IOException {
    site = BuiltSite.of(folder, text -> text.replace("https://fixdex.example/", Browser.ROOT));
  }

  private static Page page(NewContextOptions options) {
    return BROWSER.get().page(site, options);
  }

  private static void open(Page page, String path) {
    page.navigate(Browser.ROOT + path);
    if (path.startsWith("?q=")) {
      page.locator("[role=option], .search-state *").first().waitFor();
    }
  }

  /** Spaces a page as WCAG 1.4.12 asks for, and names what is cut off then. */
  private static final String SPACED =
      """
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;'
          + ' word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
        document.adoptedStyleSheets.push(sheet);
        const cut = [...document.querySelectorAll('body *')].filter((e) => {
          const { overflowX, overflowY, clipPath } = getComputedStyle(e);
          const hides = [overflowX, overflowY].some((o) => o === 'hidden' || o === 'clip');
          return hides && clipPath === 'none' && e.checkVisibility()
            && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
        }).map((e) => `${e.className}: ${e.textContent.slice(0, 60)}`);
        const wide = document.documentElement.scrollWidth - innerWidth;
        return wide > 0 ? [...cut, `wider by ${wide}`] : cut;
      }
      """;

  @Test
  void nothingIsCutOffWhenTextIsSpaced() {
    List<String> cut = new ArrayList<>();
    for (int width : List.of(320, 1366)) {
      Page page = page(new NewContextOptions().setViewportSize(width, 768));
      for (String path : PAGES) {
        open(page, path);
        if (page.evaluate(SPACED) instanceof List<?> found) {
          found.forEach(text -> cut.add(width + " " + path + " " + text));
        }
      }
    }
    assertEquals(List.of(), cut);
  }

  /** Names what has the focus where the bar at the top hides it, all or in part. */
  private static final String HIDDEN =
      """
      () => {
        const focused = document.activeElement;
        const bar = document.querySelector('.bar');
        if (focused === document.body || bar.contains(focused) || focused.matches('.skip, main')) {
          return '';
        }
        const { top, height } = focused.getBoundingClientRect();
        const under = bar.getBoundingClientRect().bottom - top;
        return under > 1 && height < innerHeight / 2 ? `${focused.outerHTML.slice(0, 90)} by ${under}` : '';
      }
      """;

  @Test
  void theBarNeverHidesWhatHasTheFocus() {
    List<String> hidden = new ArrayList<>();
    for (int width : List.of(360, 1366)) {
      Page page = page(new NewContextOptions().setViewportSize(width, 640));
      for (String path : List.of("entries/cross-docker-001/", "?q=docker", "tag/docker/")) {
        open(page, path);
        page.evaluate("[...document.querySelectorAll('footer a')].at(-1).focus()");
        for (int i = 0; i < 60; i++) {
          page.keyboard().press("Shift+Tab");
          String found = (String) page.evaluate(HIDDEN);
          if (!found.isEmpty()) {
            hidden.add(width + " " + path + " " + found);
          }
        }
      }
    }
    assertEquals(List.of(), hidden);
  }

  @Test
  void pagesAreWholeAndHaveNoDeadControlsWithoutScripts() {
    Page page = page(new NewContextOptions().setJavaScriptEnabled(false));
    for (String path : PAGES) {
      page.navigate(Browser.ROOT + path);
      assertTrue(page.locator("h1").isVisible(), path);
      assertEquals(0, page.locator("button:visible, select:visible").count(), path);
      assertEquals(0, page.locator("input:visible:not([type=checkbox])").count(), path);
      int blocks = page.locator("pre code").count();
      assertEquals(blocks, page.locator("pre code:visible").count(), path);
      assertTrue(page.locator("a[href$='all/']:visible").count() > 0, path);
    }
  }

  @Test
  void paperShowsWholeCommandsAndWhereLinksLead() {
    // A4 less its margins, at 96 dots an inch.
    Page page = page(new NewContextOptions().setViewportSize(718, 1000));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (String path : List.of("entries/cross-docker-001/", "entries/cross-ssh-002/")) {
      page.navigate(Browser.ROOT + path);
      assertEquals(
          List.of(),
          page.evaluate(
              "[...document.querySelectorAll('pre')].filter((e) => e.scrollWidth > e.clientWidth"
                  + " || !e.checkVisibility()).map((e) => e.textContent)"),
          path);
      assertEquals(
          List.of(),
          page.evaluate(
              "[...document.querySelectorAll('.steps a[href^=http]')].filter((e) =>"
                  + " !getComputedStyle(e, '::after').content.includes('attr(href)')"
                  + " && !getComputedStyle(e, '::after').content.includes(e.href))"
                  + ".map((e) => e.href)"),
          path);
    }
  }
}
