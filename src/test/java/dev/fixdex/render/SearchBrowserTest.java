package dev.fixdex.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The search box with an engine that answers as it is told to. */
class SearchBrowserTest {
  /** Finds entries whose title has the text. */
  private static final String WORKER =
      """
      const facets = (platform) => ({platform, criticality: 'high', technologies: ['docker'], tags: []});
      const all = [
        {id: 'A_001', title: 'First docker problem', platform: 'linux'},
        {id: 'B_002', title: 'Second docker problem', platform: 'windows'},
        {id: 'C_003', title: '<img src=x onerror=alert(1)>', platform: 'linux'},
        ...Array.from({length: 12}, (_, i) => ({id: 'D_' + i, title: 'many ' + i, platform: 'linux'})),
      ];
      addEventListener('message', async ({data: {turn, base, text, options}}) => {
        if (!base.endsWith('/kb/search/')) {
          postMessage({turn, error: 'wrong base ' + base});
        } else if (text === undefined) {
          postMessage({turn, result: {size: SIZE}});
        } else {
          const {limit, filters, counts} = options;
          const wanted = text.toLowerCase();
          const hits = all.filter((hit) => hit.title.toLowerCase().includes(wanted))
            .filter((hit) => !filters.platform?.length || filters.platform.includes(hit.platform))
            .map((hit) => ({id: hit.id, title: hit.title, url: 'entries/a-001/', score: 1,
              snippet: {text: '<b>x</b> ' + hit.title, marks: [{start: 0, end: 3}]},
              facets: facets(hit.platform)}));
          const platform = {};
          hits.forEach((hit) => platform[hit.facets.platform] = (platform[hit.facets.platform] ?? 0) + 1);
          postMessage({turn, result: {query: text, tookMs: 1, total: hits.length,
            hits: hits.slice(0, limit), facets: counts
              ? {platform, ...(counts.includes('tag') ? {tag: {buildx: 2, rare: 1}} : {})} : undefined}});
        }
      });
      """;

  /** Says that one of two entries explains any log, by its third line. */
  private static final String DIAGNOSER =
      """
      addEventListener('message', async ({data: {turn, base, log, stop}}) => {
        if (!stop) {
          const text = (await log.text()).split('\\n')[2];
          const lines = [{line: 3, text}];
          postMessage({turn, result: {lines: 3, more: 0, entries: base.endsWith('/kb/diagnose/') ? [
            {id: 'A_001', title: '<b>First</b>', url: 'entries/a-001/', score: 87.9, tldr: 'Do <i>this</i>',
              matches: [{symptom: '<name> problem', how: 'wildcard', score: 87.9, count: 1, lines}]}] : []}});
        }
      });
      """;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();
  private static final SortedMap<String, byte[]> FILES = new TreeMap<>(files());

  private static Map<String, byte[]> files() {
    SortedMap<String, byte[]> files =
        SmallSite.with(Map.of())
            .entry("A_001", "category: docker\n", "# First docker problem\n")
            .files();
    replace(files, "search-worker.js", worker(100));
    replace(files, "diagnose-worker.js", DIAGNOSER.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** Puts another script in the place of one that pages load. */
  private static void replace(Map<String, byte[]> files, String script, byte[] by) {
    List<String> places =
        files.keySet().stream()
            .filter(path -> path.startsWith(ThemeAssets.FOLDERS) && path.endsWith("/" + script))
            .toList();
    files.put(places.getFirst(), by);
  }

  /** The worker of an index with so many entries. */
  private static byte[] worker(int size) {
    return WORKER.replace("SIZE", String.valueOf(size)).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void isAComboboxWhoseListFollowsTheArrows() {
    Page page = home("");
    Locator box = page.getByRole(AriaRole.COMBOBOX);
    assertEquals("false", box.getAttribute("aria-expanded"));
    box.fill("docker");
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
    assertEquals("true", box.getAttribute("aria-expanded"));
    box.press("ArrowDown");
    assertEquals("First docker problem", active(page));
    box.press("ArrowUp");
    assertEquals("Second docker problem", active(page));
    box.press("Home");
    assertEquals("First docker problem", active(page));
    PlaywrightAssertions.assertThat(page.locator("[role=search] ~ [role=status]"))
        .hasText("2 entries found");
    box.press("Enter");
    page.waitForURL("**/entries/a-001/");
    Browser.goBack(page);
    PlaywrightAssertions.assertThat(page).hasURL(Browser.ROOT + "?q=docker");
  }

  @Test
  void keepsTextAndFiltersInTheAddress() {
    Page page = home("?q=docker&platform=linux");
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
    Locator filter = page.locator("[data-filter='platform=linux']");
    assertEquals("true", filter.getAttribute("aria-pressed"));
    filter.click();
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
    PlaywrightAssertions.assertThat(page).hasURL(Browser.ROOT + "?q=docker");
    assertEquals("platform=linux", page.evaluate("document.activeElement.dataset.filter"));
  }

  @Test
  void tellsNothingTypedNothingFoundAndNotLoadedApart() {
    Map<String, byte[]> files = new TreeMap<>(FILES);
    String failing = "onmessage = ({data: {turn}}) => postMessage({turn, error: 'HTTP 503'})";
    replace(files, "search-worker.js", failing.getBytes(StandardCharsets.UTF_8));
    Page page = BROWSER.get().page(files);
    page.navigate(Browser.ROOT + "?q=docker");
    page.getByText("could not be loaded").first().waitFor();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again")).click();
    page.getByText("HTTP 503").waitFor();
    replace(files, "search-worker.js", worker(100));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again")).click();
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
    page.getByRole(AriaRole.COMBOBOX).fill("no such thing");
    page.getByText("No entry matches").waitFor();
    page.getByRole(AriaRole.COMBOBOX).press("Escape");
    page.getByText("For example").waitFor();
    assertTrue(page.locator(".home-new").isVisible());
  }

  @Test
  void showsWhatItFindsAsTextAndNeverAsMarkup() {
    Page page = home("?q=" + "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
    assertEquals("<img src=x onerror=alert(1)>", page.locator(".hit-title").textContent());
    assertEquals("<b>", page.locator(".hit-text mark").textContent());
    assertEquals(0, page.locator(".hit img").count());
  }

  @Test
  void opensAnywhereAndGivesTheFocusBack() {
    Page page = BROWSER.get().page(FILES);
    page.navigate(Browser.ROOT + "entries/a-001/");
    Locator opener = page.locator("[data-open-search]");
    opener.focus();
    page.keyboard().press("Control+k");
    page.getByRole(AriaRole.COMBOBOX).fill("docker");
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
    for (int i = 0; i < 50; i++) {
      page.keyboard().press("Tab");
      Object inside =
          page.evaluate(
              "document.activeElement.closest('dialog') !== null || document.activeElement ==="
                  + " document.body");
      assertEquals(true, inside);
    }
    page.keyboard().press("Escape");
    assertFalse(page.locator("dialog").isVisible());
    assertEquals(true, page.evaluate("document.activeElement.matches('[data-open-search]')"));
  }

  /** Answers a request for a script that was held back. */
  private static void answer(Route held) {
    String name = held.request().url().substring(Browser.ROOT.length());
    held.fulfill(
        new Route.FulfillOptions().setBodyBytes(FILES.get(name)).setContentType("text/javascript"));
  }

  @Test
  void theDialogIsFetchedWhenItIsOpenedAndLosesNothing() {
    Page page = BROWSER.get().page(FILES);
    List<String> fetched = new CopyOnWriteArrayList<>();
    page.onRequest(request -> fetched.add(request.url()));
    page.navigate(Browser.ROOT + "entries/a-001/");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertTrue(
        fetched.stream().anyMatch(url -> url.endsWith("/search-dialog.js")), fetched::toString);
    assertTrue(
        fetched.stream().noneMatch(url -> url.contains("/search-box.js")), fetched::toString);
    List<Route> held = new CopyOnWriteArrayList<>();
    page.route("**/search-box.js", held::add);
    page.keyboard().press("Control+k");
    page.keyboard().type("docker prob");
    assertEquals(1, held.size());
    answer(held.getFirst());
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
    page.keyboard().type("lem");
    assertEquals("docker problem", page.getByRole(AriaRole.COMBOBOX).inputValue());
  }

  @Test
  void aLogThatIsPastedBeforeTheDialogIsThereIsTakenWhole() {
    Page page = BROWSER.get().page(FILES);
    page.navigate(Browser.ROOT + "entries/a-001/");
    page.evaluate("navigator.clipboard.writeText('one\\ntwo\\nFirst docker problem')");
    List<Route> held = new CopyOnWriteArrayList<>();
    page.route("**/search-box.js", held::add);
    page.keyboard().press("Control+k");
    page.keyboard().press("Control+v");
    assertEquals("", page.locator("dialog input").inputValue());
    answer(held.getFirst());
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION).first())
        .containsText("line 3 First docker problem");
  }

  @Test
  void aDialogThatCannotBeFetchedSaysSoAndIsFetchedAgain() {
    Page page = BROWSER.get().page(FILES);
    page.navigate(Browser.ROOT + "entries/a-001/");
    page.route("**/search-box.js", Route::abort);
    page.keyboard().press("Control+k");
    page.getByText("The search could not be loaded").waitFor();
    PlaywrightAssertions.assertThat(page.locator("dialog").getByText("All entries"))
        .hasAttribute("href", "../../all/");
    page.unroute("**/search-box.js");
    page.getByText("Try again").click();
    page.getByRole(AriaRole.COMBOBOX).fill("docker");
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
  }

  @Test
  void takesAPastedLogWhole() {
    Page page = home("");
    page.evaluate("navigator.clipboard.writeText('one\\ntwo\\nFirst docker problem')");
    page.getByRole(AriaRole.COMBOBOX).fill("docker");
    PlaywrightAssertions.assertThat(page).hasURL(Browser.ROOT + "?q=docker");
    page.getByRole(AriaRole.COMBOBOX).press("Control+a");
    page.keyboard().press("Control+v");
    assertEquals(
        "one ⏎ two ⏎ First docker problem", page.getByRole(AriaRole.COMBOBOX).inputValue());
    assertFalse(page.url().contains("one"), "a log is nobody's business");
    Locator first = page.getByRole(AriaRole.OPTION).first();
    PlaywrightAssertions.assertThat(first)
        .hasText(
            "<b>First</b>line 3 First docker problemfits, with its gaps filled, <name> problem"
                + "Do <i>this</i>A_00187 of 100");
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
  }

  @Test
  void searchesForAPastedTextAsItIsShownAfterItWasEdited() {
    Page page = home("");
    page.evaluate("navigator.clipboard.writeText('one\\ntwo\\nthree')");
    page.getByRole(AriaRole.COMBOBOX).focus();
    page.keyboard().press("Control+v");
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
    page.getByRole(AriaRole.COMBOBOX).fill("no such ⏎ thing");
    page.getByText("No entry matches no such thing").waitFor();
    page.getByRole(AriaRole.COMBOBOX).fill("docker ⏎ ");
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
    PlaywrightAssertions.assertThat(page).hasURL(Browser.ROOT + "?q=docker");
  }

  @Test
  void showsMoreWhenAskedAndGoesOnWhereTheReaderWas() {
    Page page = home("?q=many");
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(10);
    page.getByText("Show more").click();
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(12);
    assertEquals("many 10", active(page));
    PlaywrightAssertions.assertThat(page.getByText("Show more")).isHidden();
  }

  @Test
  void countsFacetsOfManyEntriesOnlyWhenAsked() {
    Map<String, byte[]> files = new TreeMap<>(FILES);
    replace(files, "search-worker.js", worker(100_000));
    Page page = BROWSER.get().page(files);
    page.navigate(Browser.ROOT + "?q=docker");
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
    assertEquals(0, page.locator("[data-filter]").count());
    page.getByText("Filter by platform").click();
    PlaywrightAssertions.assertThat(page.locator("[data-filter='platform=linux'] .count"))
        .hasText("1");
  }

  @Test
  void countsTagsOnlyWhenAsked() {
    Page page = home("?q=docker");
    PlaywrightAssertions.assertThat(page.locator("[data-filter^='platform=']")).hasCount(2);
    assertEquals(0, page.locator("[data-filter^='tag=']").count());
    page.getByText("Filter by tag").click();
    PlaywrightAssertions.assertThat(page.locator("[data-filter='tag=rare'] .count")).hasText("1");
    PlaywrightAssertions.assertThat(page.locator("[data-filter='tag=buildx']")).isFocused();
    PlaywrightAssertions.assertThat(page.getByText("Filter by tag")).hasCount(0);
  }

  @Test
  void saysOnceHowManyThereAreWhenTypingHasPaused() {
    Page page = home("");
    page.evaluate(
        """
        () => {
          globalThis.said = [];
          const status = document.querySelector('[role=search] ~ [role=status]');
          new MutationObserver(() => {
            if (status.textContent !== '') {
              globalThis.said.push(status.textContent);
            }
          }).observe(status, {childList: true, characterData: true, subtree: true});
        }
        """);
    page.getByRole(AriaRole.COMBOBOX)
        .pressSequentially("docker", new Locator.PressSequentiallyOptions().setDelay(60));
    PlaywrightAssertions.assertThat(page.locator("[role=search] ~ [role=status]"))
        .hasText("2 entries found");
    assertEquals(List.of("2 entries found"), page.evaluate("globalThis.said"));
  }

  @Test
  void slashLeadsToTheSearchUntilItIsSwitchedOff() {
    Page page = home("");
    page.locator("h1").click();
    page.keyboard().press("/");
    assertEquals(true, page.evaluate("document.activeElement.matches('[role=combobox]')"));
    assertEquals("", page.getByRole(AriaRole.COMBOBOX).inputValue());
    page.keyboard().press("/");
    assertEquals("/", page.getByRole(AriaRole.COMBOBOX).inputValue());
    page.getByRole(AriaRole.COMBOBOX).fill("");
    page.getByText("leads here").click();
    page.reload();
    page.locator("h1").click();
    page.keyboard().press("/");
    assertEquals(false, page.evaluate("document.activeElement.matches('[role=combobox]')"));
  }

  @Test
  void filtersWithoutATextStayAndSayThatTheyAreThere() {
    Page page = home("?platform=linux");
    page.getByText("Only entries with linux will be found.").waitFor();
    page.getByRole(AriaRole.COMBOBOX).fill("docker");
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
    PlaywrightAssertions.assertThat(page).hasURL(Browser.ROOT + "?q=docker&platform=linux");
    page.getByRole(AriaRole.COMBOBOX).fill("");
    PlaywrightAssertions.assertThat(page).hasURL(Browser.ROOT + "?platform=linux");
    page.reload();
    page.getByText("Search without filters").click();
    PlaywrightAssertions.assertThat(page.getByText("Only entries with")).hasCount(0);
    PlaywrightAssertions.assertThat(page).hasURL(Browser.ROOT);
  }

  @Test
  void anIndexThatDoesNotAnswerIsNotWaitedForWithoutEnd() {
    Map<String, byte[]> files = new TreeMap<>(FILES);
    String late =
        new String(worker(100), StandardCharsets.UTF_8)
                .replace("if (!base", "await globalThis.held;\n  if (!base")
            + "globalThis.held = fetch('/kb/held');";
    replace(files, "search-worker.js", late.getBytes(StandardCharsets.UTF_8));
    Page page = BROWSER.get().page(files);
    List<Route> held = new CopyOnWriteArrayList<>();
    page.context().route("**/kb/held", held::add);
    page.clock().install();
    page.navigate(Browser.ROOT);
    page.getByRole(AriaRole.COMBOBOX).fill("docker");
    page.clock().runFor(1000);
    page.getByText("Loading the search index").waitFor();
    page.clock().runFor(8000);
    page.getByText("could not be loaded").first().waitFor();
    page.getByText("Nothing has come for 8 seconds").waitFor();
    PlaywrightAssertions.assertThat(page.locator(".failed a")).hasAttribute("href", "./all/");
    assertTrue(page.getByText("Try again").isVisible());
    held.forEach(route -> route.fulfill(new Route.FulfillOptions().setBody("")));
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
    PlaywrightAssertions.assertThat(page.locator(".failed")).hasCount(0);
  }

  @Test
  void theDialogHasExamplesAndFiltersInReach() {
    Page page = BROWSER.get().page(FILES);
    page.setViewportSize(360, 640);
    page.navigate(Browser.ROOT + "entries/a-001/");
    page.keyboard().press("Control+k");
    Locator example = page.locator("dialog .examples .term").first();
    PlaywrightAssertions.assertThat(example).hasText("First docker problem");
    example.click();
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
    page.getByRole(AriaRole.COMBOBOX).fill("docker");
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
    page.keyboard().press("Tab");
    Locator opener = page.getByText("Filter the entries");
    PlaywrightAssertions.assertThat(opener).isFocused();
    assertTrue(opener.boundingBox().y < page.getByRole(AriaRole.OPTION).first().boundingBox().y);
    Locator linux = page.locator("[data-filter='platform=linux']");
    assertFalse(linux.isVisible());
    page.keyboard().press("Enter");
    assertEquals("true", opener.getAttribute("aria-expanded"));
    page.keyboard().press("Tab");
    PlaywrightAssertions.assertThat(linux).isFocused();
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
    PlaywrightAssertions.assertThat(linux).isFocused();
    assertEquals("Filters: linux", page.locator(".filters-opener").textContent());
  }

  @Test
  void offersAFormForWhatIsNotFound() {
    Page page = home("?q=no+such&platform=linux");
    Locator link = page.getByText("Write an entry");
    assertEquals("https://git.example/new?title=no%20such", link.getAttribute("href"));
    page.getByText("Search without filters").click();
    PlaywrightAssertions.assertThat(page.getByText("Filters are set")).hasCount(0);
    page.getByText("No entry matches").waitFor();
  }

  private static Page home(String query) {
    Page page = BROWSER.get().page(FILES);
    page.navigate(Browser.ROOT + query);
    return page;
  }

  private static Object active(Page page) {
    return page.evaluate(
        "document.getElementById(document.querySelector('[role=combobox]').getAttribute("
            + "'aria-activedescendant')).querySelector('.hit-title').textContent");
  }
}
