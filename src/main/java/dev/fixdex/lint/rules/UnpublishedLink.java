package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.EntryLink;
import dev.fixdex.entry.PictureLink;
import dev.fixdex.entry.Walk;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.Inline;
import dev.fixdex.markdown.UrlPolicy;
import dev.fixdex.picture.Picture;
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
        "The site has pages of entries and the pictures that they show, and no other files. Its"
            + " pages show the text of such a link, and the description of such an image. A picture"
            + " is shown when it is a file of the knowledge base, is a PNG, JPEG, GIF, WebP or AVIF"
            + " by its suffix and by its first bytes, and has no more than 4 MiB and 100 million"
            + " pixels. An SVG is not: opened by itself it could run scripts.",
        new RuleExample("Context text stands here.", "«[Notes](notes.txt)» stand here."),
        new RuleExample("Context text stands here.", "«![The panel](img/gone.png)» stands here."));
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
                check(image, entry, context, reporter);
            default -> {}
          }
        });
  }

  private static void check(
      Inline.Image image, Entry entry, LintContext context, Reporter reporter) {
    Picture picture =
        switch (PictureLink.of(entry.path(), image.destination()).orElse(null)) {
          case PictureLink.Within(String path) -> context.catalog().picture(path);
          case PictureLink.Outside() -> new Picture.Unshown(Picture.Reason.OUTSIDE);
          case null -> new Picture.Unshown(Picture.Reason.MISSING); // no more than `?`
        };
    if (picture instanceof Picture.Unshown(Picture.Reason reason)) {
      reporter.report(image.span(), message(reason).formatted(image.destination()), help(reason));
    }
  }

  private static String message(Picture.Reason reason) {
    return switch (reason) {
      case MISSING -> "There is no file `%s`, so the page shows its description";
      case OUTSIDE -> "`%s` leads out of the knowledge base, so the page shows its description";
      case HIDDEN -> "`%s` is hidden, so the page shows its description";
      case NO_FILE -> "`%s` is no file, so the page shows its description";
      case SVG -> "`%s` is an SVG, which could run scripts, so the page shows its description";
      case OTHER_FORMAT -> "`%s` is no picture that pages show, so there is only its description";
      case TOO_LARGE -> "`%s` has more than 4 MiB, so the page shows its description";
      case FALSE_SUFFIX -> "`%s` is not what its suffix says, so the page shows its description";
      case NO_SIZE -> "`%s` does not say how large it is, so the page shows its description";
      case TOO_MANY_PIXELS -> "`%s` has too many pixels, so the page shows its description";
    };
  }

  private static String help(Picture.Reason reason) {
    return switch (reason) {
      case MISSING ->
          "Put it there, beside the entry, or begin with `/` for the knowledge base's folder";
      case OUTSIDE -> "Copy it into the knowledge base";
      case HIDDEN -> "Give it a path without names that begin with a dot";
      case NO_FILE -> "Link to a picture: PNG, JPEG, GIF, WebP or AVIF";
      case SVG, OTHER_FORMAT -> "Save it as PNG, JPEG, GIF, WebP or AVIF";
      case TOO_LARGE, TOO_MANY_PIXELS -> "Make it smaller, or show only the part that matters";
      case FALSE_SUFFIX -> "Give it the suffix of its format, or save it again in that format";
      case NO_SIZE -> "It may be cut short: save it again";
    };
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
