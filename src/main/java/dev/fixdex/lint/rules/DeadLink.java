package dev.fixdex.lint.rules;

import dev.fixdex.entry.Anchors;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.EntryLink;
import dev.fixdex.entry.Neighbours;
import dev.fixdex.entry.Walk;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.Inline;
import dev.fixdex.picture.Picture;
import dev.fixdex.schema.IdShape;
import dev.fixdex.schema.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A link to an entry or a heading that does not exist, or an image whose file is not there. */
public final class DeadLink implements EntryRule {
  private static final String HELP_ON_SITE = "Link to the entry's file, so that moves are seen";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD508",
        "dead-link",
        Severity.WARNING,
        "A link leads to an entry or a heading, or an image to a file, that does not exist.",
        "A reader who was sent on finds nothing. Links to entries are known by the name of the"
            + " file, so that a file may move to another folder.",
        new RuleExample(
            "Context text stands here.", "See «[that](../git/CROSS_GIT_404.md)» for more."),
        new RuleExample("Context text stands here.", "See «[above](#no-such-heading)» for more."),
        new RuleExample("Context text stands here.", "«![The panel](img/gone.png)» stands here."));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    Walk.images(entry).forEach(image -> check(image, entry, context, reporter));
    List<Inline.Link> links = Walk.links(entry);
    boolean toHeadings = links.stream().anyMatch(link -> link.destination().indexOf('#') >= 0);
    Set<String> own = toHeadings ? Anchors.of(entry) : Set.of();
    links.forEach(link -> check(link, entry, own, context, reporter));
  }

  private static void check(
      Inline.Image image, Entry entry, LintContext context, Reporter reporter) {
    FileLink.picture(image, entry, context)
        .filter(picture -> picture.equals(new Picture.Unshown(Picture.Reason.MISSING)))
        .ifPresent(picture ->
            reporter.report(
                image.span(),
                "There is no file `%s`".formatted(image.destination()),
                "Put it there, beside the entry, or begin with `/` for the knowledge base's"
                    + " folder"));
  }

  /** {@code own} are the entry's own anchors, if any link may need them. */
  private static void check(
      Inline.Link link, Entry entry, Set<String> own, LintContext context, Reporter reporter) {
    String destination = link.destination();
    Optional<String> onSite = afterSite(destination, context.settings().site());
    if (destination.startsWith("#")) {
      EntryLink.anchor(destination)
          .filter(anchor -> !own.contains(anchor))
          .ifPresent(anchor -> noHeading(destination, link, reporter));
    } else if (isEntryOutsideItsFolder(destination, context.settings().site())) {
      String message = "The site has no such page: those of entries are in `entries/`";
      reporter.report(link.span(), message, HELP_ON_SITE);
    } else if (onSite.isPresent()) {
      checkOnSite(onSite.get(), link, context.catalog(), reporter);
    } else {
      EntryLink.of(destination)
          .filter(to -> !FileLink.isNoEntry(to.id()))
          .ifPresent(to -> check(to, link, entry, own, context.catalog(), reporter));
    }
  }

  private static void check(
      EntryLink to,
      Inline.Link link,
      Entry entry,
      Set<String> own,
      Neighbours catalog,
      Reporter reporter) {
    Optional<CatalogEntry> found = catalog.find(to.id());
    boolean itself =
        found
            .map(other -> other.path().equals(entry.path()))
            .orElseGet(() -> entry.fileName().equalsIgnoreCase(to.id()));
    if (found.isEmpty() && !itself) {
      String message = "There is no entry `%s`".formatted(to.id());
      reporter.report(link.span(), message, "Write the entry, or link to another");
    } else if (to.anchor().isPresent()) {
      String anchor = to.anchor().get();
      boolean there =
          itself ? own.contains(anchor) : catalog.hasAnchor(found.orElseThrow().path(), anchor);
      if (!there) {
        noHeading("#" + anchor, to.id(), link, reporter);
      }
    }
  }

  /** What follows the site's own address and {@code entries/}; empty for every other link. */
  private static Optional<String> afterSite(String destination, Site site) {
    String entries = site.url().orElse("") + "entries/";
    boolean within =
        site.url().isPresent()
            && destination.length() > entries.length()
            && destination.regionMatches(true, 0, entries, 0, entries.length());
    return within ? Optional.of(destination.substring(entries.length())) : Optional.empty();
  }

  /** Whether an address of the site has an entry's name right after the site's own. */
  private static boolean isEntryOutsideItsFolder(String destination, Site site) {
    String home = site.url().orElse("");
    if (home.isEmpty() || !destination.regionMatches(true, 0, home, 0, home.length())) {
      return false;
    }
    String name = destination.substring(home.length()).split("[/?#]", 2)[0];
    return IdShape.NUMBERED.matches(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static void checkOnSite(
      String rest, Inline.Link link, Neighbours catalog, Reporter reporter) {
    String slug = rest.split("[/?#]", 2)[0];
    if (slug.isEmpty()) {
      return;
    }
    Optional<CatalogEntry> found = ofSlug(slug, catalog);
    int sign = rest.indexOf('#');
    if (found.isEmpty()) {
      String message = "The site has no page `entries/%s/`".formatted(slug);
      reporter.report(link.span(), message, HELP_ON_SITE);
    } else if (sign >= 0) {
      EntryLink.anchor(rest.substring(sign))
          .filter(anchor -> !catalog.hasAnchor(found.get().path(), anchor))
          .ifPresent(anchor -> noHeading("#" + anchor, found.get().id().value(), link, reporter));
    }
  }

  /** An id's underscores are hyphens in addresses; a name of a device has another at its end. */
  private static Optional<CatalogEntry> ofSlug(String slug, Neighbours catalog) {
    String name = slug.replaceFirst("_$", "");
    return catalog.find(name.replace('-', '_')).or(() -> catalog.find(name));
  }

  private static void noHeading(String anchor, Inline.Link link, Reporter reporter) {
    reporter.report(link.span(), "There is no heading `%s`".formatted(anchor), null);
  }

  private static void noHeading(String anchor, String id, Inline.Link link, Reporter reporter) {
    String message = "`%s` has no heading `%s`".formatted(id, anchor);
    reporter.report(link.span(), message, "Its page lists the headings that it has");
  }
}
