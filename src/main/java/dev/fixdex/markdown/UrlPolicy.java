package dev.fixdex.markdown;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which link destinations may become an attribute of a page. Allowed are the listed schemes and
 * references within the site.
 *
 * <p>Everything is judged as browsers see it (WHATWG URL): they drop tabs and line ends, ignore
 * letter case, and take for a scheme only letters, digits, {@code +}, {@code -} and {@code .}
 * before a colon; so {@code java&Tab;script:} and {@code JaVaScRiPt:} are scripts too. {@code
 * //host} takes its scheme from the page, which for a page opened from a folder is a file server:
 * refused.
 */
public final class UrlPolicy {
  private static final Set<String> LINKS = Set.of("http", "https", "mailto");
  private static final Set<String> IMAGES = Set.of("http", "https");
  private static final String KEPT = "-_.!~*'();/?:@&=+$,#%";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

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
    String scheme = schemeOf(seen);
    boolean otherHost = seen.startsWith("//") || seen.startsWith("/\\") || seen.startsWith("\\");
    boolean allowed = scheme.isEmpty() ? !otherHost : schemes.contains(scheme);
    return allowed ? Optional.of(encoded(url)) : Optional.empty();
  }

  /** Drops more than browsers do, so that what a lenient one drops is gone as well. */
  private static String asBrowsersSee(String url) {
    StringBuilder seen = new StringBuilder(url.length());
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c > ' ' && !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
        seen.append(c);
      }
    }
    return seen.toString();
  }

  /** What stands before the colon, in lower case; empty when that is no scheme. */
  private static String schemeOf(String url) {
    int end = 0;
    while (end < url.length() && isSchemeSign(url.charAt(end))) {
      end++;
    }
    boolean scheme = end > 0 && end < url.length() && url.charAt(end) == ':';
    return scheme ? url.substring(0, end).toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isSchemeSign(char c) {
    return isLetterOrDigit(c) || c == '+' || c == '-' || c == '.';
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Percent-encodes what may not stand in a URL; what is encoded already stays. */
  private static String encoded(String url) {
    StringBuilder encoded = new StringBuilder(url.length() + 16);
    for (int i = 0; i < url.length(); ) {
      int point = url.codePointAt(i);
      i += Character.charCount(point);
      if (isLetterOrDigit(point) || (point < 0x80 && KEPT.indexOf(point) >= 0)) {
        encoded.append((char) point);
      } else {
        for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
          encoded.append('%').append(HEX.toHexDigits(b));
        }
      }
    }
    return encoded.toString();
  }
}
