package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import dev.fixdex.render.Browser;
import dev.fixdex.source.ContentHash;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
    HttpServer server = server(() -> site, new ConcurrentLinkedQueue<>());
    String root = "http://localhost:" + server.getAddress().getPort() + "/kb/";
    try (Browser open = browser.get()) {
      Page page = open.online();
      page.navigate(root);
      int wanted =
          5 // what is kept at once, and how the site was
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

  /** Waits, a minute at most, until a condition holds of what is kept; says whether it does. */
  private static boolean comesTrue(Page page, String condition) {
    return (boolean)
        page.evaluate(
            """
            async () => {
              const cache = await caches.open('fixdex');
              for (let tries = 0; tries < 1200; tries++) {
                const kept = (await cache.keys()).map(({url}) => url.replace(/^.*?\\/kb\\//, ''));
                if (await (%s)(kept, async (url) => (await (await cache.match(url))?.text()) ?? '')) {
                  return true;
                }
                await new Promise((resume) => setTimeout(resume, 50));
              }
              return false;
            }
            """
                .formatted(condition));
  }

  @Test
  void whatIsKeptFollowsTheSiteWithoutBeingSentAnew() throws IOException {
    Optional<Browser> browser = Browser.open();
    assumeTrue(browser.isPresent(), "no browser here");
    Path kb = Files.createDirectories(folder.resolve("some"));
    Files.copy(Path.of("kb/fixdex.yaml"), kb.resolve("fixdex.yaml"));
    Path corrected = kb.resolve("CROSS_DOCKER_001.md");
    Path removed = kb.resolve("CROSS_DOCKER_002.md");
    copyAlone(Path.of("kb/devops/CROSS_DOCKER_001.md"), corrected);
    copyAlone(Path.of("kb/docker/CROSS_DOCKER_002.md"), removed);
    copyAlone(Path.of("kb/disk/CROSS_DOCKER_003.md"), kb.resolve("CROSS_DOCKER_003.md"));
    UnaryOperator<String> offline = text -> text.replace("site:", "site:\n  offline: true");
    SortedMap<String, byte[]> before =
        BuiltSite.of(kb, Files.createDirectory(folder.resolve("1")), offline);
    Files.writeString(
        corrected, Files.readString(corrected).replace("docker build", "podman build"));
    Files.delete(removed);
    SortedMap<String, byte[]> after =
        BuiltSite.of(kb, Files.createDirectory(folder.resolve("2")), offline);

    AtomicReference<SortedMap<String, byte[]>> site = new AtomicReference<>(before);
    Queue<String> sent = new ConcurrentLinkedQueue<>();
    HttpServer server = server(site::get, sent);
    String root = "http://localhost:" + server.getAddress().getPort() + "/kb/";
    String whole = "(kept) => kept.includes('sw.js?kept')";
    try (Browser open = browser.get()) {
      Page page = open.online();
      page.navigate(root);
      assertTrue(comesTrue(page, whole), "kept at the first visit");
      site.set(after);
      sent.clear();
      page.navigate(root + "all/");
      assertTrue(
          comesTrue(
              page,
              "async (kept, text) => (await text('%sentries/cross-docker-001/')).includes('podman build')"
                      .formatted(root)
                  + " && kept.every((path) => %s.includes(path))".formatted(paths(after))),
          "what was corrected is kept, and what is gone is not");
      List<String> pages = sent.stream().filter(path -> path.startsWith("entries/")).toList();
      assertTrue(pages.contains("entries/cross-docker-001/index.html"), pages::toString);
      for (String path : pages) {
        assertFalse(Arrays.equals(before.get(path), after.get(path)), path + " was sent anew");
      }
      page.waitForTimeout(500); // the last of it is written down
      sent.clear();
      page.navigate(root);
      page.waitForTimeout(1000);
      assertEquals(
          List.of(),
          sent.stream().filter(path -> !path.equals("index.html")).toList(),
          "sent again");
      server.stop(0);
      page.navigate(root + "?q=podman");
      page.getByRole(AriaRole.OPTION).first().click();
      page.waitForURL("**/entries/cross-docker-001/");
      PlaywrightAssertions.assertThat(page.locator("#code-1 code")).containsText("podman build");
    } finally {
      server.stop(0);
    }
  }

  /** Copies an entry without its relations, for the others are not there. */
  private static void copyAlone(Path entry, Path to) throws IOException {
    Files.writeString(
        to, Files.readString(entry).replaceFirst("(?m)^related_kb:.*$", "related_kb: []"));
  }

  /** Addresses below the root that a site has, and the one that only the worker knows. */
  private static String paths(SortedMap<String, byte[]> site) {
    return site.keySet().stream()
        .map(path -> "'" + path.replaceFirst("(^|/)index[.]html$", "$1") + "'")
        .collect(Collectors.joining(", ", "['sw.js?kept', ", "]"));
  }

  /** A server that sends nothing that the browser has already, and tells what it sent. */
  private static HttpServer server(Supplier<SortedMap<String, byte[]>> site, Queue<String> sent)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/kb/",
        exchange -> {
          String path = exchange.getRequestURI().getPath().substring("/kb/".length());
          String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
          byte[] bytes = site.get().get(file);
          String tag = bytes == null ? "" : "\"" + ContentHash.of(bytes) + "\"";
          exchange.getResponseHeaders().add("Content-Type", Browser.typeOf(file));
          exchange.getResponseHeaders().add("ETag", tag);
          if (bytes == null) {
            exchange.sendResponseHeaders(404, -1);
          } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            sent.add(file);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
    server.start();
    return server;
  }
}
