package dev.fixdex.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Adds to a page the script that reloads it after a build, as a file that a strict policy allows.
 */
final class LivePage {
  static final String SCRIPT_PATH = "/-/live.js";
  static final String STYLE_PATH = "/-/live.css";
  static final String EVENTS_PATH = "/-/events";

  private static final byte[] END = "</body>".getBytes(StandardCharsets.US_ASCII);

  private final byte[] script = resource("live.js");
  private final byte[] style = resource("live.css");

  byte[] script() {
    return script;
  }

  byte[] style() {
    return style;
  }

  /** The page with the script before its {@code </body>}, or at its end when it has none. */
  static byte[] in(byte[] html, String build) {

    String tag =
        "<script src=\"%s\" data-build=\"%s\" defer></script>\n".formatted(SCRIPT_PATH, build);
    byte[] added = tag.getBytes(StandardCharsets.UTF_8);
    int at = lastEnd(html);
    byte[] page = new byte[html.length + added.length];
    System.arraycopy(html, 0, page, 0, at);
    System.arraycopy(added, 0, page, at, added.length);
    System.arraycopy(html, at, page, at + added.length, html.length - at);
    return page;
  }

  private static int lastEnd(byte[] html) {
    for (int at = html.length - END.length; at >= 0; at--) {
      if (matches(html, at)) {
        return at;
      }
    }
    return html.length;
  }

  private static boolean matches(byte[] html, int at) {
    for (int i = 0; i < END.length; i++) {
      byte b = html[at + i];
      byte lower = b >= 'A' && b <= 'Z' ? (byte) (b + ('a' - 'A')) : b;
      if (lower != END[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] resource(String name) {
    try (InputStream in = LivePage.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
