package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import dev.fixdex.render.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that was visited once, and whose server is gone. */
class OfflineBrowserTest {
  /** Waits, two minutes at most, until so many files are kept for times without a network. */
  private static final String KEPT =
      """
      async (files) => {
        let kept = 0;
        for (let tries = 0; tries < 2400 && kept < files; tries++) {
          kept = (await (await caches.open('fixdex')).keys()).length;
          await new Promise((resume) => setTimeout(resume, 50));
        }
        return kept;
      }
      """;

  @TempDir private Path folder;

  @Test
  void aSiteThatWasVisitedOnceIsReadSearchedAndCopiedFromWithoutANetwork() throws IOException {
    Optional<Browser> browser = Browser.open();
    assumeTrue(browser.isPresent(), "no browser here");
    SortedMap<String, byte[]> site =
        BuiltSite.of(folder, settings -> settings.replace("site:", "site:\n  offline: true"));
    HttpServer server = server(site);
    String root = "http://localhost:" + server.getAddress().getPort() + "/kb/";
    try (Browser open = browser.get()) {
      Page page = open.online();
      page.navigate(root);
      int wanted =
          3
              + (int)
                  site.keySet().stream()
                      .filter(file ->
                          file.matches(
                              "assets/by-content/.*|(search|diagnose)/.*" + "|entries/.*[.]html"))
                      .count();
      assertEquals(wanted, page.evaluate(KEPT, wanted));
      server.stop(0);
      page.navigate(root + "?q=x509");
      PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("x509");
      page.getByRole(AriaRole.COMBOBOX).fill("exec format error");
      PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION).first())
          .containsText("Docker exec format error");
      page.evaluate("navigator.clipboard.writeText('one\\nexec /bin/app: exec format error')");
      page.getByRole(AriaRole.COMBOBOX).focus();
      page.keyboard().press("Control+A");
      page.keyboard().press("Control+V");
      PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION).first())
          .containsText("line 2 exec /bin/app: exec format error");
      page.getByRole(AriaRole.OPTION).first().click();
      page.waitForURL("**/entries/cross-docker-001/");
      page.getByLabel("IMAGE_NAME").fill("app");
      page.locator("#code-1 .copy").click();
      page.getByText("Copied").waitFor();
      assertTrue(page.evaluate("navigator.clipboard.readText()").toString().contains("-t app ."));
      assertEquals(
          "rgb(247, 245, 240)",
          page.evaluate("getComputedStyle(document.body).backgroundColor"),
          "the page has its colours");
    } finally {
      server.stop(0);
    }
  }

  private static HttpServer server(SortedMap<String, byte[]> files) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/kb/",
        exchange -> {
          String path = exchange.getRequestURI().getPath().substring("/kb/".length());
          String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
          byte[] bytes = files.get(file);
          exchange.getResponseHeaders().add("Content-Type", Browser.typeOf(file));
          exchange.sendResponseHeaders(
              bytes == null ? 404 : 200, bytes == null ? -1 : bytes.length);
          if (bytes != null) {
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
    server.start();
    return server;
  }
}
