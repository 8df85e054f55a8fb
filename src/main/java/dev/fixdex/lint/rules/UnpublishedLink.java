package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.EntryLink;
import dev.fixdex.entry.Walk;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.Inline;
import dev.fixdex.markdown.UrlPolicy;
import java.util.regex.Pattern;

/** A link or image that leads to a file which is no entry. */
public final class UnpublishedLink implements EntryRule {
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD511",
        "unpublished-link",
        Severity.INFO,
        "A link or image leads to a file that is no part of the site.",
        "The site has pages of entries and no other files, whether they exist beside the entries or"
            + " not. Its pages show the text of such a link, and the description of such an image."
            + " Whoever reads the file itself may be able to follow it.",
        new RuleExample("Context text stands here.", "«[Notes](notes.txt)» stand here."),
        new RuleExample("Context text stands here.", "«![The panel](img/panel.png)» stands here."));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    Walk.inlines(
        entry,
        inline -> {
          switch (inline) {
            case Inline.Link link
                when isFile(link.destination()) && UrlPolicy.link(link.destination()).isPresent() ->
                reporter.report(
                    link.span(),
                    "`%s` is no entry, so the page shows only the text"
                        .formatted(link.destination()),
                    "Link to an entry, or to an address where the file can be read");
            case Inline.Image image
                when isFile(image.destination())
                    && UrlPolicy.image(image.destination()).isPresent() ->
                reporter.report(
                    image.span(),
                    "The site has no `%s`: its pages show an image's description"
                        .formatted(image.destination()),
                    "Say in the text what is to be seen");
            default -> {}
          }
        });
  }

  private static boolean isFile(String destination) {
    boolean elsewhere =
        destination.isEmpty()
            || destination.startsWith("#")
            || ABSOLUTE.matcher(destination).lookingAt();
    return !elsewhere
        && EntryLink.of(destination).filter(to -> !DeadLink.isNoEntry(to.id())).isEmpty();
  }
}
