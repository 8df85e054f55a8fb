package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fixdex.picture.SamplePictures;
import dev.fixdex.render.Browser;
import dev.fixdex.render.OpenBrowser;
import dev.fixdex.serve.Preview;
import dev.fixdex.serve.RunningServer;
import dev.fixdex.serve.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real browser shows pictures, in the size that the page says beforehand, and its policy has
 * nothing to refuse.
 */
class PicturesBrowserTest {
  private static final String PAGE = "entries/cross-pic-001/";
  private static final int NARROW = 320;

  /** Scrolls to each picture, waits for it, and says in which size it came and was promised. */
  private static final String SIZES =
      """
      async () => {
        const sizes = [];
        for (const image of document.querySelectorAll('article img')) {
          image.scrollIntoView();
          for (let tries = 0; tries < 200 && !image.complete; tries++) {
            await new Promise((resume) => setTimeout(resume, 25));
          }
          const { naturalWidth, naturalHeight, attributes } = image;
          sizes.push(`${image.alt} ${naturalWidth}x${naturalHeight} ` +
            `${attributes.width.value}x${attributes.height.value}`);
        }
        return sizes;
      }
      """;

  @TempDir private Path root;
  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();
  private PictureFolder folder;

  @BeforeEach
  void write() throws IOException {
    folder = new PictureFolder(root);
    StringBuilder body = new StringBuilder();
    for (Map.Entry<String, byte[]> sample : SamplePictures.all().entrySet()) {
      folder.write("docker/img/" + sample.getKey(), sample.getValue());
      body.append("![%1$s](img/%1$s)\n\n".formatted(sample.getKey()));
    }
    folder.write("docker/img/turned.jpg", SamplePictures.turned());
    folder.write("docker/img/wide.png", SamplePictures.png(2_000, 500, 0x44aa44));
    body.append("- [ ] ![turned](img/turned.jpg)\n\n| a | b |\n|---|---|\n")
        .append("| ![wide](img/wide.png) | ![wide](img/wide.png) |\n\n")
        .append("**Root Cause**: ![wide](img/wide.png)\n");
    folder.entry("docker/CROSS_PIC_001.md", "CROSS_PIC_001", body.toString());
  }

  private static List<String> expected() {
    List<String> expected =
        new java.util.ArrayList<>(
            SamplePictures.all().keySet().stream().map(name -> name + " 40x30 40x30").toList());
    expected.add("turned 30x40 30x40");
    expected.addAll(java.util.Collections.nCopies(3, "wide 2000x500 2000x500"));
    return expected;
  }

  @Test
  void everyPictureIsShownUnderABasePath() throws IOException {
    folder.build();
    Page page = BROWSER.get().page(folder.site());
    page.navigate(Browser.ROOT + PAGE);
    assertEquals(expected(), page.evaluate(SIZES));
  }

  @Test
  void narrowAndDarkScreensAndPaperHaveRoomForThem() throws IOException {
    folder.build();
    SortedMap<String, byte[]> site = folder.site();
    NewContextOptions narrow =
        new NewContextOptions().setViewportSize(NARROW, 640).setColorScheme(ColorScheme.DARK);
    Page page = BROWSER.get().page(site, narrow);
    page.navigate(Browser.ROOT + PAGE);
    assertEquals(expected(), page.evaluate(SIZES));
    assertEquals(NARROW, page.evaluate("document.documentElement.scrollWidth"));
    Object background =
        page.evaluate("getComputedStyle(document.querySelector('article img')).backgroundColor");
    assertEquals("rgb(255, 255, 255)", background, "what is drawn in black on nothing is seen");
    Object shape =
        page.evaluate(
            """
            [...document.querySelectorAll('article img[alt=wide]')].map((image) => {
              const { width, height } = image.getBoundingClientRect();
              return width <= innerWidth && Math.abs((width - 2) / (height - 2) - 4) < 0.3;
            }).join()\
            """);
    assertEquals("true,true,true", shape);
    assertTrue(page.pdf().length > 0);
  }

  @Test
  void aPreviewShowsAPictureThatChanges() throws IOException {
    try (Preview preview =
            new Preview(folder.base(), Map.of(), LocalDate.of(2030, 1, 1), "test", waits -> {});
        RunningServer server = started(preview);
        Page page = BROWSER.get().online()) {
      page.navigate(server.url() + PAGE);
      assertEquals(expected(), page.evaluate(SIZES));
      folder.write("docker/img/plain.png", SamplePictures.png(50, 30, 0x2266aa));
      preview.rebuild();
      page.locator("article img[width='50']").waitFor();
      List<?> sizes = (List<?>) page.evaluate(SIZES);
      assertTrue(sizes.contains("plain.png 50x30 50x30"), sizes::toString);
    }
  }

  private static RunningServer started(Preview preview) {
    preview.rebuild();
    return preview.serve(ServerOptions.DEFAULT.withPort(0));
  }
}
