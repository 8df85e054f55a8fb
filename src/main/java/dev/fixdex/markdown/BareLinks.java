package dev.fixdex.markdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Finds the addresses in running text that GFM makes links of without any mark (GFM, section 6.9):
 * those that begin with a scheme or with {@code www.}, and mail addresses.
 */
final class BareLinks {
  private static final Set<LinkType> ALL = EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL);

  private static final List<String> SCHEMES = List.of("http://", "https://", "ftp://");

  private final LinkExtractor extractor = LinkExtractor.builder().linkTypes(ALL).build();

  /**
   * An address.
   *
   * @param start UTF-16 index of its first character
   * @param end UTF-16 index after its last one
   * @param prefix what makes it a URL
   */
  record Found(int start, int end, String prefix) {}

  /** Whether a text may have one; most do not, and need not be looked at closely. */
  static boolean mayBeIn(String text) {
    return text.indexOf('@') >= 0 || text.contains("://") || text.contains("ww.");
  }

  /** The addresses of a text, in order. */
  List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    for (LinkSpan link : extractor.extractLinks(text)) {
      int start = link.getBeginIndex();
      switch (link.getType()) {
        case URL -> {
          if (SCHEMES.stream().anyMatch(s -> text.regionMatches(true, start, s, 0, s.length()))) {
            found.add(new Found(start, link.getEndIndex(), ""));
          }
        }
        case WWW -> found.add(new Found(start, link.getEndIndex(), "http://"));
        case EMAIL -> found.add(new Found(start, link.getEndIndex(), "mailto:"));
      }
    }
    return found;
  }
}
