package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Neighbours;
import dev.fixdex.entry.Section;
import dev.fixdex.entry.Slug;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.Inline;
import dev.fixdex.schema.Site;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link to a file of the knowledge base, or to a heading, that does not exist. */
public final class DeadLink implements EntryRule {
  private static final Pattern FILE =
      Pattern.compile("(?!//)(?:[^:?#]{0,200}/)?([^/:?#]{1,100})\\.md(?:#.*)?");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD508",
        "dead-link",
        Severity.WARNING,
        "A link leads to an entry or a heading that does not exist.",
        "A reader who was sent on finds nothing. Links to entries are known by the name of the"
            + " file, so that a file may move to another folder.",
        new RuleExample(
            "Context text stands here.", "See «[that](../git/CROSS_GIT_404.md)» for more."),
        new RuleExample("Context text stands here.", "See «[above](#no-such-heading)» for more."));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    Walk.inlines(
        entry,
        inline -> {
          if (inline instanceof Inline.Link link) {
            check(link, entry, context, reporter);
          }
        });
  }

  private static void check(Inline.Link link, Entry entry, LintContext context, Reporter reporter) {
    Neighbours catalog = context.catalog();
    String destination = link.destination();
    if (destination.startsWith("#") && destination.length() > 1) {
      if (!anchors(entry).contains(destination.substring(1).toLowerCase(Locale.ROOT))) {
        reporter.report(link.span(), "There is no heading `%s`".formatted(destination), null);
      }
      return;
    }
    Optional<String> onSite = slugOnSite(destination, context.settings().site());
    if (onSite.isPresent()) {
      if (!isSlug(onSite.get(), catalog)) {
        String message = "The site has no page `entries/%s/`".formatted(onSite.get());
        reporter.report(link.span(), message, "Link to the entry's file, so that moves are seen");
      }
      return;
    }
    Matcher file = FILE.matcher(destination);
    boolean isKnown = !file.matches() || isNoEntry(file.group(1)) || isEntry(file, entry, catalog);
    if (!isKnown) {
      String message = "There is no entry `%s`".formatted(file.group(1));
      reporter.report(link.span(), message, "Write the entry, or link to another");
    }
  }

  /** The entry's part of an address of the site's own; empty for every other link. */
  private static Optional<String> slugOnSite(String destination, Site site) {
    String entries = site.url().orElse("") + "entries/";
    if (site.url().isEmpty() || !destination.regionMatches(true, 0, entries, 0, entries.length())) {
      return Optional.empty();
    }
    String slug = destination.substring(entries.length()).split("[/?#]", 2)[0];
    return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
  }

  /** An id's underscores are hyphens in addresses; a name of a device has another at its end. */
  private static boolean isSlug(String slug, Neighbours catalog) {
    String name = slug.replaceFirst("_$", "");
    return catalog.find(name.replace('-', '_')).isPresent() || catalog.find(name).isPresent();
  }

  private static boolean isEntry(Matcher file, Entry entry, Neighbours catalog) {
    return catalog.find(file.group(1)).isPresent()
        || entry.fileName().equalsIgnoreCase(file.group(1));
  }

  /** Files that are no entries are not known here. */
  private static boolean isNoEntry(String name) {
    return Set.of("readme", "index", "changelog").contains(name.toLowerCase(Locale.ROOT))
        || name.startsWith("_");
  }

  /** As the site names headings, and as code hosts do. */
  private static Set<String> anchors(Entry entry) {
    Set<String> anchors = new HashSet<>(Set.of("main", "symptoms"));
    entry.headings().forEach(heading -> add(Inline.plainText(heading.content()), anchors));
    entry.sections().forEach(section -> add(section, anchors));
    return anchors;
  }

  private static void add(Section section, Set<String> anchors) {
    add(section.title(), anchors);
    section
        .spec()
        .ifPresent(spec -> {
          anchors.add(spec.id());
          add(spec.title(), anchors);
          add(spec.title().replaceFirst("\\(.*\\)$", ""), anchors);
        });
    add(section.title().replaceFirst("\\(.*\\)$", ""), anchors);
    section.parts().forEach(part -> add(part, anchors));
  }

  private static void add(String title, Set<String> anchors) {
    String lower = title.strip().toLowerCase(Locale.ROOT);
    anchors.add(Slug.of(title.strip()));
    anchors.add(lower.replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "").replace(' ', '-'));
    anchors.add(lower.replaceAll("[^\\p{L}\\p{N}_ -]", "").strip().replaceAll(" +", "-"));
  }
}
