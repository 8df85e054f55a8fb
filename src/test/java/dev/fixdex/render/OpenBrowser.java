package dev.fixdex.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One browser for all tests of a class, which are skipped where there is none. Each test fails when
 * the browser complained about anything that the test did not ask it about.
 */
public final class OpenBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private Optional<Browser> browser = Optional.empty();

  @Override
  public void beforeAll(ExtensionContext context) {
    browser = Browser.open();
    assumeTrue(browser.isPresent(), "no browser here");
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertEquals(List.of(), get().complaints());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    browser.ifPresent(Browser::close);
  }

  /** The browser. */
  public Browser get() {
    return browser.orElseThrow();
  }
}
