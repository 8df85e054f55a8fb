package dev.fixdex.entry;

import dev.fixdex.schema.IdShape;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to an entry, as authors write one: to its file ({@code ../git/CROSS_GIT_001.md}), to its
 * page from another entry's ({@code ../cross-git-001/}), or to its id; a heading's name may follow.
 *
 * @param id as written in the link, percent signs resolved, of a page in capitals; whether an entry
 *     has it is not said
 * @param anchor the heading's name in small letters, without its number sign; empty for none
 */
public record EntryLink(String id, Optional<String> anchor) {
  private static final Pattern FILE =
      Pattern.compile("(?!//)(?:[^:?#]{0,200}/)?([^/:?#]{1,100})\\.md");
  private static final Pattern PAGE =
      Pattern.compile("\\.\\./(?:entries/)?([a-z0-9-]{1,100})/(?:index\\.html)?");

  /** The link to an entry that a destination is; empty for any other. */
  public static Optional<EntryLink> of(String destination) {
    int sign = destination.indexOf('#');
    String before = decoded(sign < 0 ? destination : destination.substring(0, sign));
    Optional<String> anchor = sign < 0 ? Optional.empty() : anchor(destination.substring(sign));
    if (IdShape.NUMBERED.matches(before)) {
      return Optional.of(new EntryLink(before, anchor));
    }
    Matcher file = FILE.matcher(before);
    if (file.matches()) {
      return Optional.of(new EntryLink(file.group(1), anchor));
    }
    Matcher page = PAGE.matcher(before);
    return page.matches()
        ? Optional.of(page.group(1).toUpperCase(Locale.ROOT).replace('-', '_'))
            .filter(IdShape.NUMBERED::matches)
            .map(id -> new EntryLink(id, anchor))
        : Optional.empty();
  }

  /**
   * The name that a fragment has for a place on a page; empty for one that only names the page, and
   * for one that browsers look for in the text.
   *
   * @param fragment with its number sign
   */
  public static Optional<String> anchor(String fragment) {
    String name = fragment.substring(1);
    if (name.isEmpty() || name.startsWith(":~:")) {
      return Optional.empty();
    }
    return Optional.of(decoded(name).toLowerCase(Locale.ROOT));
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name; // a percent sign that stands for itself
    }
  }
}
