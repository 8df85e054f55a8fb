package dev.fixdex.render;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.impl.TargetClosedError;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real browser that shows a site out of memory, and hears every complaint: errors on the console,
 * uncaught exceptions, requests for what is not there or lies elsewhere, and what the content
 * policy refuses.
 */
public final class Browser implements AutoCloseable {
  public static final String ROOT = "http://localhost:1/kb/";

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Browser(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    // Readers go back to pages as they were left.
                    .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  /** The browser of this machine; empty where there is none. */
  public static Optional<Browser> open() {
    String named = System.getenv("FIXDEX_CHROMIUM");
    return List.of(Optional.ofNullable(named).orElse("/usr/bin/chromium"), "/usr/bin/google-chrome")
        .stream()
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .map(Browser::new);
  }

  /** A page that sees these files under {@link #ROOT}. */
  public Page page(Map<String, byte[]> files, NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.route("**/*", route -> answer(route, files));
    return page(context);
  }

  /** A page that sees what servers of this machine say. */
  public Page online() {
    return page(browser.newContext(new NewContextOptions().setViewportSize(1366, 768)));
  }

  private Page page(BrowserContext context) {
    context.setDefaultTimeout(30_000);
    context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    context.addInitScript(
        "addEventListener('securitypolicyviolation', e => console.error('policy: ' +"
            + " e.violatedDirective + ' ' + e.blockedURI))");
    Page page = context.newPage();
    page.onConsoleMessage(message -> {
      boolean bad = message.type().equals("error") || message.type().equals("warning");
      // What is not there is told with its address below.
      if (bad && !message.text().startsWith("Failed to load resource")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.onDialog(dialog -> {
      complaints.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    return page;
  }

  public Page page(Map<String, byte[]> files) {
    return page(files, new NewContextOptions().setViewportSize(1366, 768));
  }

  /**
   * Closes all pages, so that none asks for its icon while the next is tested, and says what the
   * browser complained about since the last call.
   */
  public List<String> complaints() {
    browser.contexts().forEach(Browser::close);
    List<String> since = List.copyOf(complaints);
    complaints.clear();
    return since;
  }

  private static void close(BrowserContext context) {
    try {
      context.close();
    } catch (TargetClosedError e) {
      // A request came while its page was closing: there is nobody left to answer.
    }
  }

  private void answer(Route route, Map<String, byte[]> files) {
    String url = route.request().url().replaceFirst("[?#].*", "");
    String path = url.startsWith(ROOT) ? url.substring(ROOT.length()) : "";
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    byte[] bytes = url.startsWith(ROOT) ? files.get(file) : null;
    if (bytes == null) {
      complaints.add("not there: " + url);
      route.fulfill(new Route.FulfillOptions().setStatus(404));
      return;
    }
    route.fulfill(new Route.FulfillOptions().setBodyBytes(bytes).setContentType(typeOf(file)));
  }

  /**
   * Goes back, to the page as it was left where the browser still has it: then nothing is loaded.
   */
  static void goBack(Page page) {
    page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
    page.waitForCondition(() -> page.evaluate("document.readyState").equals("complete"));
  }

  /** The media type of a file by its name. */
  public static String typeOf(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "jpg" -> "image/jpeg";
      case "png", "gif", "webp", "avif" -> "image/" + file.substring(file.lastIndexOf('.') + 1);
      case "json" -> "application/json";
      default -> "application/octet-stream";
    };
  }

  @Override
  public void close() {
    playwright.close();
  }
}
