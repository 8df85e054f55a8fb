package dev.fixdex.entry;

import dev.fixdex.markdown.Inline;
import dev.fixdex.schema.Outline;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where links within an entry may lead: the names that its page on the site gives to headings, and
 * those that code hosts give. Letter case aside, which no link to a heading depends on.
 */
public final class Anchors {
  private final Set<String> anchors = new HashSet<>(Set.of("main", "symptoms"));
  private final AnchorNames site = new AnchorNames();
  private final Map<String, Integer> hosted = new HashMap<>();

  private Anchors() {}

  /** The names of all headings of an entry. */
  public static Set<String> of(Entry entry) {
    Anchors all = new Anchors();
    entry.headings().forEach(heading -> all.host(Inline.plainText(heading.content())));
    entry.sections().forEach(all::add);
    return Set.copyOf(all.anchors);
  }

  private void add(Section section) {
    String title = section.title();
    host(title);
    boolean named = section.spec().isPresent() && section.heading().level() == 2;
    boolean isSymptoms = section.is(Outline.SYMPTOMS);
    section
        .spec()
        .ifPresent(spec -> {
          anchors.add(spec.id());
          words(spec.title());
          words(withoutNote(spec.title()));
        });
    words(withoutNote(title));
    if (!isSymptoms) { // whose own parts have no names on the page
      anchors.add(site.next(named ? section.spec().orElseThrow().id() : unsigned(title)));
    }
    section.parts().forEach(this::add);
  }

  private static String withoutNote(String title) {
    return title.replaceFirst("\\(.*\\)$", "");
  }

  /** Words without the sign before them, as the page shows them. */
  private static String unsigned(String title) {
    String words = title.substring(HeadingSign.endIn(title));
    return words.isEmpty() ? title : words;
  }

  /** The same words again have a number after them. */
  private void host(String title) {
    words(title);
    String lower = title.strip().toLowerCase(Locale.ROOT);
    int before = hosted.merge(lower, 1, Integer::sum) - 1;
    if (before > 0) {
      anchors.add(hostName(lower) + "-" + before);
    }
  }

  private void words(String title) {
    String lower = title.strip().toLowerCase(Locale.ROOT);
    anchors.add(Slug.of(title.strip()));
    anchors.add(hostName(lower));
    anchors.add(lower.replaceAll("[^\\p{L}\\p{N}_ -]", "").strip().replaceAll(" +", "-"));
  }

  private static String hostName(String lower) {
    return lower.replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "").replace(' ', '-');
  }
}
