package dev.fixdex.entry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives the places of a page names that no two of them share. One for each page. */
public final class AnchorNames {
  /** Names that the page's template gives to places of its own. */
  private static final Pattern TAKEN =
      Pattern.compile("main|symptoms|[a-z]+-title|(?:tick|code|value)-.*");

  private final Set<String> anchors = new HashSet<>();
  private final Map<String, Integer> last = new HashMap<>();

  /** A name for a place on the page that no other place has. */
  public String next(String words) {
    String slug = Slug.of(words);
    slug = TAKEN.matcher(slug).matches() ? "section-" + slug : slug;
    String anchor = slug;
    int number = last.getOrDefault(slug, 1); // hundreds of equal headings are not counted again
    while (!anchors.add(anchor)) {
      anchor = slug + "-" + ++number;
    }
    last.put(slug, number);
    return anchor;
  }
}
