package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.fixdex.app.KnowledgeBase.Opened;
import dev.fixdex.render.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page stays open while another build takes its site's place. */
class ReplacedSiteBrowserTest {
  @TempDir private Path folder;

  @Test
  void theSearchGoesOnInTheNewSite() throws IOException {
    Optional<Browser> browser = Browser.open();
    assumeTrue(browser.isPresent(), "no browser here");
    try (Browser open = browser.get()) {
      Map<String, byte[]> site = new ConcurrentHashMap<>(build("old", ""));
      Map<String, byte[]> next = build("new", "\nA word more: quokkaword.\n");
      Page page = open.page(site);
      page.navigate(Browser.ROOT);
      Locator box = page.getByRole(AriaRole.COMBOBOX);
      box.fill("exec format error");
      PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
      site.keySet().retainAll(next.keySet());
      site.putAll(next);
      box.fill("quokkaword certificate");
      PlaywrightAssertions.assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
      List<String> complaints = open.complaints();
      String gone = "not there: " + Browser.ROOT + "search/";
      assertTrue(complaints.stream().anyMatch(each -> each.startsWith(gone)), "nothing was gone");
      assertEquals(List.of(), complaints.stream().filter(each -> !each.startsWith(gone)).toList());
    }
  }

  private Map<String, byte[]> build(String name, String more) throws IOException {
    Path kb = folder.resolve(name).resolve("kb");
    try (Stream<Path> files = Files.walk(Path.of("kb"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = kb.resolve(Path.of("kb").relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(
            copy, Files.readString(file) + (copy.toString().endsWith(".md") ? more : ""));
      }
    }
    KnowledgeBase base = ((Opened.Ready) KnowledgeBase.open(kb, kb)).knowledgeBase();
    Path output = folder.resolve(name).resolve("site");
    LocalDate today = LocalDate.of(2030, 1, 1);
    new SiteBuild(base, new SiteBuild.Options(output, true, true, 2, today, "test")).run();
    Map<String, byte[]> read = new ConcurrentHashMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        read.put(output.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return read;
  }
}
