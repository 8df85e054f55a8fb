package dev.fixdex.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.fixdex.page.CodePart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EntryPageBrowserTest {
  private static final String FIELDS =
      """
      category: docker
      platform: linux
      technologies: [docker]
      complexity: 3
      criticality: high
      created: 2026-01-02
      tags: [docker, arm64]
      related_kb: []
      variables:
        IMAGE_NAME: {description: Image to build, example: "registry.example/app:1"}
        PORT: {default: "8080", pattern: "[0-9]+"}
        TOKEN: {secret: true}
        COMMAND: {raw: true}
      """;

  private static final String BODY =
      """
      # Image of the wrong kind

      > **TL;DR**: `exec format error` → build for the right platform
      > **Fix Time**: ~5 min | **Platform**: Any OS

      ## 🔍 This Is Your Problem If:

      - [ ] The container exits at once
      - [ ] The log says `exec format error`
      - [ ] It was built on another machine
      - [ ] Images are pulled

      ## ✅ SOLUTION (copy-paste)

      ```bash
      # Build
      docker build --platform linux/amd64 -t __IMAGE_NAME__ .  # 🖍️ VAR
      docker run -p __PORT__:80 "__IMAGE_NAME__"  # 🖍️ VAR
      ```

      ```console
      $ docker ps -a
      CONTAINER ID   IMAGE
      $ docker rm \\
      >   old
      ```

      ```bash
      kubectl delete namespace __NAMESPACE__
      ```

      ```bash
      curl -H "Authorization: Bearer __TOKEN__" x && __COMMAND__
      ```

      ## ✔️ Verification (<30 sec)

      ```bash
      docker inspect __IMAGE_NAME__
      ```

      **Expected**:
      ✓ It says `amd64`
      """;

  private static final Path SESSIONS = Path.of("src/test/resources/paste/sessions.txt");

  private static final String ENTRY = Browser.ROOT + "entries/cross-docker-001/";
  private static final Page.GetByLabelOptions EXACT = new Page.GetByLabelOptions().setExact(true);

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();
  private static final SortedMap<String, byte[]> FILES =
      SmallSite.with(Map.of()).entry("CROSS_DOCKER_001", FIELDS, BODY).files();

  @Test
  void copiesACommandWithItsValueAndNothingElse() {
    Page page = entry();
    page.getByLabel("IMAGE_NAME").fill("registry.example/my app:1");
    assertEquals(
        """
        # Build
        docker build --platform linux/amd64 -t 'registry.example/my app:1' .
        docker run -p 8080:80 "registry.example/my app:1\"\
        """,
        copied(page, 1));
    assertEquals("docker inspect 'registry.example/my app:1'", copied(page, 5));
    assertEquals("Copied", page.locator("#code-5 [role=status]").textContent());
  }

  @Test
  void leavesPromptsAndPrintedLinesOut() {
    Page page = entry();
    assertEquals("docker ps -a\ndocker rm \\\n  old", copied(page, 2));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy all of code 2"))
        .click();
    assertEquals("$ docker ps -a\nCONTAINER ID   IMAGE\n$ docker rm \\\n>   old", clipboard(page));
  }

  @Test
  void copiesOfEveryRecordedShapeWhatTheProgramPastes() throws IOException {
    StringBuilder body = new StringBuilder("# Sessions\n\n## Solution\n\n");
    for (String text : Files.readString(SESSIONS).split("\n== ")) {
      String[] parts = text.strip().split("\n", 2);
      String code = parts[1].replaceAll("(?m)^[c+.-]([^|\n]*)\\|?", "$1");
      body.append("~~~")
          .append(parts[0].split(" ")[0])
          .append('\n')
          .append(code)
          .append("\n~~~\n\n");
    }
    SmallSite site = SmallSite.with(Map.of()).entry("A_001", FIELDS, body.toString());
    Page page = BROWSER.get().page(site.files());
    page.navigate(Browser.ROOT + "entries/a-001/");
    List<CodePart> parts = site.code("docker/A_001.md");
    for (CodePart part : parts) {
      String pasted = part.pasted(Map.of(), Map.of()).text();
      assertEquals(pasted, copied(page, part.number()), part.text());
    }
    assertTrue(parts.size() > 30, parts.size() + " blocks");
  }

  @Test
  void tellsWhatIsMissingFirstAndThenCopiesWhatCannotRun() {
    Page page = entry();
    clear(page);
    copyButton(page, 3).click();
    assertTrue(
        page.locator("#code-3 [role=status]").textContent().contains("NAMESPACE is missing"));
    assertEquals("value-NAMESPACE", page.evaluate("document.activeElement.id"));
    assertEquals("", clipboard(page));
    page.getByLabel("NAMESPACE").fill("x");
    assertEquals("", page.locator("#code-3 [role=status]").textContent(), "no longer so");
    page.getByLabel("NAMESPACE").fill("");
    copyButton(page, 3).click();
    copyButton(page, 3).click();
    page.locator("#code-3 [role=status]:has-text('Copied')").waitFor();
    assertEquals("kubectl delete namespace \"${NAMESPACE:?set NAMESPACE}\"", clipboard(page));
  }

  @Test
  void saysAtTheFieldWhatIsMissingAndLeadsBack() {
    Page page = BROWSER.get().page(FILES);
    page.setViewportSize(360, 640);
    page.navigate(ENTRY);
    copyButton(page, 4).click();
    Locator told = page.locator("#value-TOKEN-problem");
    assertEquals("TOKEN is missing.", told.textContent());
    assertEquals("COMMAND is missing.", page.locator("#value-COMMAND-problem").textContent());
    assertEquals("value-TOKEN", page.evaluate("document.activeElement.id"));
    Locator note = page.locator("#code-4 [role=status]");
    assertEquals("off", note.getAttribute("aria-live"), "it is told once");
    assertTrue(isWhole(page, "#value-TOKEN-problem") && isWhole(page, "[for=value-TOKEN]"));
    assertTrue(isWhole(page, ".values-back button"), "the way back is in sight");
    page.getByLabel("TOKEN").fill("t");
    assertEquals("", told.textContent());
    page.keyboard().press("Enter");
    assertEquals("value-COMMAND", page.evaluate("document.activeElement.id"));
    page.keyboard().type("ls");
    page.keyboard().press("Enter");
    assertEquals(true, page.evaluate("document.activeElement.matches('#code-4 .copy')"));
    assertTrue(isWhole(page, "#code-4 .copy"));
    assertEquals(0, page.getByText("Back to the command").count());
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(note).hasText("Copied");
    assertEquals(null, note.getAttribute("aria-live"));
    copyButton(page, 3).click();
    page.getByText("Back to the command").click();
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator("#code-3 [role=status]")).hasText("Copied");
    assertEquals("", page.locator("#value-NAMESPACE-problem").textContent());
  }

  /** Whether nothing of an element is out of sight or below the bar. */
  private static boolean isWhole(Page page, String selector) {
    return (boolean)
        page.evaluate(
            """
            (selector) => {
              const {top, bottom} = document.querySelector(selector).getBoundingClientRect();
              const bar = document.querySelector('.bar').getBoundingClientRect().bottom;
              return top >= bar && bottom <= innerHeight;
            }
            """,
            selector);
  }

  @Test
  void aMessageBelowOneFieldMovesNoOther() {
    Page page = entry();
    double before = page.getByLabel("IMAGE_NAME").boundingBox().y;
    page.getByLabel("PORT").fill("80a");
    assertTrue(page.locator("#value-PORT-problem").isVisible());
    assertEquals(before, page.getByLabel("IMAGE_NAME").boundingBox().y);
  }

  @Test
  void slashLeadsToTheSearchFromWhatTakesNoText() {
    Page page = entry();
    page.getByLabel("The log says").focus();
    page.keyboard().press("/");
    PlaywrightAssertions.assertThat(page.locator("dialog")).isVisible();
    page.keyboard().press("Escape");
    page.getByLabel("PORT").fill("");
    page.keyboard().type("/");
    assertEquals("/", page.getByLabel("PORT").inputValue());
    // This site has no index, and the box asks for one when it has the focus.
    BROWSER.get().complaints().stream()
        .filter(complaint -> !complaint.endsWith("/kb/search/index.bin"))
        .forEach(complaint -> assertEquals("", complaint));
  }

  @Test
  void copiesNothingWhereNothingWouldStopATextWithoutItsValue() {
    String body = "# Settings\n\n## Solution\n\n```ini\nPASSWORD=__PASSWORD__\n```\n";
    SmallSite site = SmallSite.with(Map.of()).entry("A_001", FIELDS, body);
    Page page = BROWSER.get().page(site.files());
    page.navigate(Browser.ROOT + "entries/a-001/");
    clear(page);
    for (int press = 0; press < 2; press++) {
      copyButton(page, 1).click();
      page.locator("#code-1 [role=status]:has-text('Not copied')").waitFor();
      assertEquals("", clipboard(page));
    }
    page.getByLabel("PASSWORD").fill("x");
    assertEquals("PASSWORD=x", copied(page, 1));
  }

  @Test
  void quotesForThePlaceAndLeavesRawAndSecretAsTheirAuthorSays() {
    Page page = entry();
    page.getByLabel("TOKEN").fill("$(id)\"`!");
    page.getByLabel("COMMAND").fill("ls | wc -l");
    assertEquals(
        "curl -H \"Authorization: Bearer \\$(id)\\\"\\`\"'!'\"\" x && ls | wc -l", copied(page, 4));
    assertFalse(page.locator("#code-4 code").textContent().contains("id"), "a secret is not shown");
    String kept = (String) page.evaluate("JSON.stringify(localStorage)");
    assertFalse(kept.contains("(id)"), kept);
    assertTrue(kept.contains("wc -l"), kept);
  }

  @Test
  void keepsValuesAndTicksForTheNextVisit() {
    Page page = entry();
    page.getByLabel("IMAGE_NAME").fill("app:2");
    page.getByLabel("The log says").check();
    page.getByLabel("Images are pulled").check();
    assertEquals("2 of 4 match", page.locator("[data-match]").textContent());
    page.reload();
    assertEquals("app:2", page.getByLabel("IMAGE_NAME").inputValue());
    assertTrue(page.getByLabel("The log says").isChecked());
    assertEquals("2 of 4 match", page.locator("[data-match]").textContent());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Clear")).click();
    assertEquals("0 of 4 match", page.locator("[data-match]").textContent());
  }

  @Test
  void refusesAValueThatItsAuthorDoesNotExpect() {
    Page page = entry();
    page.getByLabel("IMAGE_NAME").fill("app");
    page.getByLabel("PORT").fill("80a");
    assertEquals("true", page.getByLabel("PORT").getAttribute("aria-invalid"));
    copyButton(page, 1).click();
    assertTrue(page.locator("#code-1 [role=status]").textContent().startsWith("PORT: Expected"));
  }

  @Test
  void worksWithStorageBlocked() {
    Page page = BROWSER.get().page(FILES);
    page.addInitScript(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no'); }})");
    page.navigate(Browser.ROOT + "entries/cross-docker-001/");
    page.getByLabel("IMAGE_NAME").fill("app");
    page.getByLabel("The log says").check();
    assertEquals("1 of 4 match", page.locator("[data-match]").textContent());
    assertEquals("docker inspect app", copied(page, 5));
    page.locator("[data-theme-toggle]").click();
    assertEquals("dark", page.evaluate("document.documentElement.dataset.theme"));
  }

  @Test
  void copiesWhereThePageHasNoClipboardOfItsOwn() {
    Page page = BROWSER.get().page(FILES);
    page.addInitScript("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
    page.navigate(ENTRY);
    page.getByLabel("IMAGE_NAME").fill("my app");
    copyButton(page, 5).click();
    page.locator("#code-5 [role=status]:has-text('Copied')").waitFor();
    assertEquals("docker inspect 'my app'", pastedInto(page, "NAMESPACE"));
    page.getByText("Copy link").click();
    page.getByText("Copied, without values").waitFor();
    assertTrue(pastedInto(page, "NAMESPACE").startsWith(ENTRY + "#values:"));
  }

  @Test
  void selectsTheBlockAndSaysSoWhereNothingMayBeCopied() {
    Page page = BROWSER.get().page(FILES);
    page.addInitScript(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
            + "Document.prototype.execCommand = () => false");
    page.navigate(ENTRY);
    copyButton(page, 2).click();
    Locator note = page.locator("#code-2 [role=status]");
    PlaywrightAssertions.assertThat(note).containsText("Copying is blocked here");
    assertTrue(page.evaluate("getSelection().toString()").toString().contains("docker ps -a"));
  }

  private static String pastedInto(Page page, String field) {
    Locator place = page.getByLabel(field, EXACT);
    place.fill("");
    place.press("Control+v");
    return place.inputValue();
  }

  @Test
  void fiveValuesAreFilledInAndACommandIsCopiedWithTheKeyboardAlone() {
    Page page = entry();
    clear(page);
    copyButton(page, 1).focus();
    page.keyboard().press("Enter"); // says what is missing, and leads there
    List<String> names = List.of("IMAGE_NAME", "PORT", "NAMESPACE", "TOKEN", "COMMAND");
    int keys = 1;
    for (String name : names) {
      if (keys > 1) {
        page.keyboard().press("Tab");
      }
      keys++;
      assertEquals(name, page.evaluate("document.activeElement.name"));
      page.keyboard().press("Control+a");
      page.keyboard().type(name.equals("PORT") ? "81" : "x");
    }
    while (page.evaluate("document.activeElement.matches('#code-1 .copy')").equals(false)
        && keys < 50) {
      page.keyboard().press("Tab");
      keys++;
    }
    page.keyboard().press("Enter");
    keys++;
    page.locator("#code-1 [role=status]:has-text('Copied')").waitFor();
    assertTrue(clipboard(page).contains("docker run -p 81:80 \"x\""), clipboard(page));
    assertTrue(keys <= 10, keys + " keys besides the values");
  }

  @Test
  void showsTheFirstCommandWithoutScrolling() {
    Page page = entry();
    Locator code = page.locator("figure.code pre").first();
    assertTrue(code.boundingBox().y < 700, "at " + code.boundingBox().y);
  }

  @Test
  void isWholeWithoutScripts() {
    Page page =
        BROWSER
            .get()
            .page(
                FILES,
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setJavaScriptEnabled(false));
    page.navigate(Browser.ROOT + "entries/cross-docker-001/");
    assertTrue(page.locator("#code-1 code").innerText().contains("-t __IMAGE_NAME__ ."));
    assertEquals(0, page.locator("button:visible").count());
    assertEquals(0, page.locator("input:visible:not([type=checkbox])").count());
    assertEquals(4, page.locator("input[type=checkbox]:visible").count());
  }

  @Test
  void fitsAScreenOf320Pixels() {
    Page page =
        BROWSER
            .get()
            .page(
                FILES,
                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(320, 640));
    for (String path :
        List.of(
            "",
            "entries/cross-docker-001/",
            "all/",
            "tag/docker/",
            "tag/",
            "stats/",
            "values/",
            "404.html")) {
      page.navigate(Browser.ROOT + path);
      Object wide = page.evaluate("document.documentElement.scrollWidth");
      if (!path.equals("404.html")) { // its links are for the site's own address
        assertEquals(320, wide, path);
      }
    }
    // This site has no index. Whether the first page asks for one in time is chance.
    BROWSER.get().complaints().stream()
        .filter(complaint -> !complaint.contains("/help/") && !complaint.contains("404"))
        .filter(complaint -> !complaint.endsWith("/kb/search/index.bin"))
        .forEach(complaint -> assertEquals("", complaint));
  }

  @Test
  void listsWhatIsKeptAndForgetsIt() {
    Page page = entry();
    page.getByLabel("IMAGE_NAME").fill("app:2");
    page.getByLabel("COMMAND").fill("ls");
    page.getByLabel("TOKEN").fill("hush");
    page.getByLabel("Images are pulled").check();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("kept on this device"))
        .click();
    assertEquals("app:2", page.getByLabel("IMAGE_NAME", EXACT).inputValue());
    assertFalse(page.content().contains("hush"), "a secret is not kept");
    page.getByLabel("IMAGE_NAME", EXACT).fill("app:3");
    page.getByLabel("Forget COMMAND").click();
    assertEquals(1, page.locator(".kept li").count());
    Browser.goBack(page);
    assertEquals("app:3", page.getByLabel("IMAGE_NAME").inputValue());
    assertEquals("", page.getByLabel("COMMAND").inputValue());
    page.navigate(Browser.ROOT + "values/");
    page.getByText("Forget all values").click();
    page.getByText("Forget all ticked symptoms").click();
    assertEquals("{}", page.evaluate("JSON.stringify(localStorage)"));
    assertTrue(page.getByText("No values are kept.").isVisible());
  }

  @Test
  void whatWasForgottenStaysForgottenOnAPageThatIsCameBackTo() {
    Page page = entry();
    page.evaluate("globalThis.left = true");
    page.getByLabel("IMAGE_NAME").fill("secret.example/app");
    page.getByLabel("Images are pulled").check();
    page.locator("[data-theme-toggle]").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("kept on this device"))
        .click();
    page.getByText("Forget all values").click();
    page.getByText("Forget all ticked symptoms").click();
    page.locator("[data-theme-toggle]").click();
    Browser.goBack(page);
    assertEquals(true, page.evaluate("globalThis.left"), "the page as it was left");
    assertEquals("", page.getByLabel("IMAGE_NAME").inputValue());
    assertEquals("8080", page.getByLabel("PORT").inputValue(), "the author's own value is back");
    assertTrue(page.locator("#code-5 code").innerText().contains("__IMAGE_NAME__"));
    assertFalse(page.getByLabel("Images are pulled").isChecked());
    assertEquals("0 of 4 match", page.locator("[data-match]").textContent());
    assertEquals("light", page.evaluate("document.documentElement.dataset.theme"));
    page.getByLabel("The log says").check();
    page.getByLabel("PORT").fill("81");
    String kept = (String) page.evaluate("JSON.stringify(localStorage)");
    assertFalse(kept.contains("secret.example") || kept.contains("Images are pulled"), kept);
  }

  @Test
  void tabsOfOneBrowserAgree() {
    Page page = entry();
    Page other = page.context().newPage();
    other.navigate(ENTRY);
    other.getByLabel("IMAGE_NAME").fill("app:9");
    other.getByLabel("Images are pulled").check();
    other.locator("[data-theme-toggle]").click();
    PlaywrightAssertions.assertThat(page.locator("#code-5 code")).containsText("app:9");
    PlaywrightAssertions.assertThat(page.getByLabel("IMAGE_NAME")).hasValue("app:9");
    PlaywrightAssertions.assertThat(page.getByLabel("Images are pulled")).isChecked();
    PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    other.navigate(Browser.ROOT + "values/");
    page.getByLabel("IMAGE_NAME").fill("app:10");
    PlaywrightAssertions.assertThat(other.getByLabel("IMAGE_NAME", EXACT)).hasValue("app:10");
    other.getByText("Forget all values").click();
    PlaywrightAssertions.assertThat(page.getByLabel("IMAGE_NAME")).hasValue("");
  }

  @Test
  void aLinkCarriesNamesAndOnlyOnDemandValues() {
    Page page = entry();
    page.getByLabel("IMAGE_NAME").fill("a&b=c #1");
    page.getByLabel("TOKEN").fill("hush");
    page.getByLabel("COMMAND").fill("rm x");
    page.getByText("Copy link").click();
    page.getByText("Copied, without values").waitFor();
    String names = "#values:IMAGE_NAME&PORT&NAMESPACE&TOKEN&COMMAND";
    assertEquals(ENTRY + names, clipboard(page));
    page.getByLabel("with these values").check();
    page.getByText("Copy link").click();
    page.getByText("Copied, with values").waitFor();
    assertEquals(
        ENTRY + "#values:IMAGE_NAME=a%26b%3Dc%20%231&PORT=8080&NAMESPACE&TOKEN&COMMAND",
        clipboard(page));
  }

  @Test
  void valuesOfALinkAreUsedOneByOneAndNeverSecretOrRaw() {
    Page page = BROWSER.get().page(FILES);
    page.navigate(
        ENTRY
            + "#values:IMAGE_NAME=evil%3Cimg%20src%3Dx%3E&PORT=1&NAMESPACE=a%E2%80%AEb"
            + "&TOKEN=t&COMMAND=rm&OTHER=x&constructor=y&PORT%");
    assertEquals(ENTRY, page.url());
    assertEquals("", page.getByLabel("IMAGE_NAME", EXACT).inputValue());
    assertEquals("8080", page.getByLabel("PORT", EXACT).inputValue());
    String offers = page.locator(".offers").innerText();
    assertTrue(offers.contains("IMAGE_NAME evil<img src=x>"), offers);
    assertTrue(offers.contains("TOKEN is never taken from a link."), offers);
    assertTrue(offers.contains("COMMAND is never taken from a link."), offers);
    assertTrue(offers.contains("NAMESPACE has a value here that cannot be shown"), offers);
    assertFalse(offers.contains("OTHER"), offers);
    page.getByLabel("Leave out the value for PORT").click();
    page.getByLabel("Use the value for IMAGE_NAME").click();
    assertEquals("evil<img src=x>", page.getByLabel("IMAGE_NAME", EXACT).inputValue());
    assertEquals("docker inspect 'evil<img src=x>'", copied(page, 5));
    assertEquals("8080", page.getByLabel("PORT", EXACT).inputValue());
    page.evaluate("location.hash = 'values:NAMESPACE'");
    page.getByText("This link asks for NAMESPACE.").waitFor();
  }

  @Test
  void quotesAsTheProgramDoes() {
    Page page = entry();
    new QuotingTwin(page).compare();
  }

  private static Page entry() {
    Page page = BROWSER.get().page(FILES);
    page.navigate(Browser.ROOT + "entries/cross-docker-001/");
    return page;
  }

  private static Locator copyButton(Page page, int block) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy code " + block).setExact(true));
  }

  private static String copied(Page page, int block) {
    clear(page);
    copyButton(page, block).click();
    page.locator("#code-" + block + " [role=status]:has-text('Copied')").waitFor();
    return clipboard(page);
  }

  private static void clear(Page page) {
    page.evaluate("navigator.clipboard.writeText('')");
  }

  private static String clipboard(Page page) {
    return (String) page.evaluate("navigator.clipboard.readText()");
  }
}
