package dev.fixdex.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which link destinations may become an attribute of a page. Browsers drop tabs and line ends from
 * URLs and ignore letter case, so {@code java&Tab;script:} and {@code JaVaScRiPt:} are scripts too;
 * everything is judged after that. Allowed are the listed schemes and relative references.
 */
public final class UrlPolicy {
  private static final Set<String> LINKS = Set.of("http", "https", "mailto");
  private static final Set<String> IMAGES = Set.of("http", "https");
  private static final String KEPT = "-_.!~*'();/?:@&=+$,#%";

  private UrlPolicy() {}

  /** A link's destination, ready for an attribute but for HTML escaping; empty when not allowed. */
  public static Optional<String> link(String destination) {
    return allowed(destination, LINKS);
  }

  /** An image's source, ready for an attribute but for HTML escaping; empty when not allowed. */
  public static Optional<String> image(String source) {
    return allowed(source, IMAGES);
  }

  private static Optional<String> allowed(String url, Set<String> schemes) {
    String seen = asBrowsersSee(url);
    int colon = seen.indexOf(':');
    int pathStart = firstOf(seen, "/?#");
    boolean relative = colon < 0 || (pathStart >= 0 && pathStart < colon);
    boolean known =
        !relative && schemes.contains(seen.substring(0, colon).toLowerCase(Locale.ROOT));
    return relative || known ? Optional.of(encoded(url)) : Optional.empty();
  }

  private static String asBrowsersSee(String url) {
    StringBuilder seen = new StringBuilder(url.length());
    url.chars().filter(c -> c > ' ' && c != 0x7F).forEach(c -> seen.append((char) c));
    return seen.toString();
  }

  private static int firstOf(String text, String signs) {
    for (int i = 0; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Percent-encodes what may not stand in a URL; what is encoded already stays. */
  private static String encoded(String url) {
    StringBuilder encoded = new StringBuilder(url.length() + 16);
    url.codePoints().forEach(point -> appendEncoded(point, encoded));
    return encoded.toString();
  }

  private static void appendEncoded(int point, StringBuilder encoded) {
    boolean letter = (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
    if (letter || (point >= '0' && point <= '9') || (point < 0x80 && KEPT.indexOf(point) >= 0)) {
      encoded.append((char) point);
      return;
    }
    for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
      encoded.append('%').append("%02X".formatted(b & 0xFF));
    }
  }
}
