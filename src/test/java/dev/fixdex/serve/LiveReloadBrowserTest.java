package dev.fixdex.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.fixdex.finding.Severity;
import dev.fixdex.render.OpenBrowser;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person sees who has a page open while the knowledge base is being worked on. */
final class LiveReloadBrowserTest {
  private static final String ENTRY = "entries/cross-docker-001/";
  private static final Notice HOSTILE =
      new Notice(
          Severity.WARNING,
          "FD101",
          "docker/<b>x</b>.md:3:7",
          "<img src=x onerror=alert(1)>",
          "<script>alert(2)</script>",
          "write `__NAME__`");

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private RunningServer server = SampleSite.serve();

  @AfterEach
  void close() {
    server.close();
  }

  private Page open() {
    Page page = BROWSER.get().online();
    page.navigate(server.url() + ENTRY);
    page.evaluate("window.old = true");
    return page;
  }

  private static SiteSource changed() {
    return SampleSite.source("<!doctype html><title>New</title><body><h1>A new text</h1></body>");
  }

  private static Locator panel(Page page) {
    return page.locator("fixdex-notices");
  }

  @Test
  void reloads_when_the_site_was_built_anew() {
    try (Page page = open()) {
      server.update(changed(), List.of());
      assertThat(page.locator("h1")).hasText("A new text");
      assertThat(panel(page)).hasCount(0);
    }
  }

  @Test
  void says_why_there_is_no_new_site_and_keeps_the_page() {
    try (Page page = open()) {
      server.failed(List.of(Notice.failure("Cannot read kb/a.md: permission denied")));
      assertThat(panel(page)).containsText("The build failed");
      assertThat(panel(page).getByText("permission denied")).isVisible();
      assertEquals(true, page.evaluate("window.old"));
      server.update(changed(), List.of());
      assertThat(page.locator("h1")).hasText("A new text");
      assertThat(panel(page)).hasCount(0);
    }
  }

  @Test
  void shows_findings_as_text_when_asked() {
    server.update(changed(), Collections.nCopies(60, HOSTILE));
    try (Page page = open()) {
      assertThat(panel(page).getByText("60 findings")).isVisible();
      assertThat(panel(page).getByText("docker/<b>x</b>.md:3:7").first()).isHidden();
      panel(page).getByText("60 findings").click();
      assertThat(panel(page).getByText("docker/<b>x</b>.md:3:7").first()).isVisible();
      assertThat(panel(page).getByText("<img src=x onerror=alert(1)>").first()).isVisible();
      assertThat(panel(page).getByText("<script>alert(2)</script>").first()).isVisible();
      assertThat(panel(page).getByText("help: write `__NAME__`").first()).isVisible();
      assertThat(panel(page).getByText("10 more; fixdex lint shows them all")).isVisible();
      assertThat(panel(page).locator("img, script")).hasCount(0);
    }
  }

  @Test
  void hides_the_findings_until_there_are_others() {
    server.update(changed(), List.of(HOSTILE));
    try (Page page = open()) {
      panel(page).getByText("1 finding").click();
      panel(page).getByText("Hide").click();
      assertThat(panel(page)).hasCount(0);
      server.failed(List.of(Notice.failure("other")));
      assertThat(panel(page)).hasCount(1);
      page.keyboard().press("Escape");
      assertThat(panel(page)).hasCount(0);
    }
  }

  @Test
  void comes_back_when_the_server_was_started_again() {
    try (Page page = open()) {
      int port = server.port();
      server.close();
      page.waitForTimeout(1_500);
      assertEquals(true, page.evaluate("window.old"));
      server =
          SiteServer.start(ServerOptions.DEFAULT.withPort(port), changed(), Api.of(query -> "{}"));
      assertThat(page.locator("h1"))
          .hasText(
              "A new text",
              new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                  .setTimeout(30_000));
    }
  }

  @Test
  void survives_a_storm_of_builds_with_the_last_one_shown() {
    try (Page page = open()) {
      for (int i = 0; i < 1_000; i++) {
        server.update(SampleSite.source("<body><h1>Text " + i + "</h1></body>"), List.of());
      }
      assertThat(page.locator("h1")).hasText("Text 999");
    }
  }
}
