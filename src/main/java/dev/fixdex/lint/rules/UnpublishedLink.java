package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Walk;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.Inline;
import dev.fixdex.picture.Picture;
import java.util.Optional;

/** A link or image that leads to a file which is no entry. */
public final class UnpublishedLink implements EntryRule {
  private static final String SAVE = "Save it as PNG, JPEG, GIF, WebP or AVIF";
  private static final String SHRINK = "Make it smaller, or show only the part that matters";

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
        new RuleExample(
            "Context text stands here.", "«![The panel](../../panel.png)» stands here."));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    Walk.inlines(
        entry,
        inline -> {
          switch (inline) {
            case Inline.Link link when FileLink.is(link) ->
                reporter.report(
                    link.span(),
                    "`%s` is no entry, so the page shows only the text"
                        .formatted(link.destination()),
                    "Link to an entry, or to an address where the file can be read");
            case Inline.Image image ->
                FileLink.picture(image, entry, context)
                    .ifPresent(picture -> check(picture, image, reporter));
            default -> {}
          }
        });
  }

  private static void check(Picture picture, Inline.Image image, Reporter reporter) {
    if (picture instanceof Picture.Unshown(Picture.Reason reason)) {
      remark(reason)
          .ifPresent(remark ->
              reporter.report(
                  image.span(), remark.message.formatted(image.destination()), remark.help));
    }
  }

  /** Of files that are not there speaks {@link DeadLink}. */
  private static Optional<Remark> remark(Picture.Reason reason) {
    return switch (reason) {
      case MISSING -> Optional.empty();
      case OUTSIDE -> remark("leads out of the knowledge base", "Copy it into the knowledge base");
      case HIDDEN -> remark("is hidden", "Give it a path without names that begin with a dot");
      case NO_FILE -> remark("is no file", "Link to a picture: PNG, JPEG, GIF, WebP or AVIF");
      case SVG -> remark("is an SVG, which could run scripts", SAVE);
      case OTHER_FORMAT -> remark("is no picture that pages show", SAVE);
      case TOO_LARGE -> remark("has more than 4 MiB", SHRINK);
      case FALSE_SUFFIX ->
          remark(
              "is not what its suffix says",
              "Give it the suffix of its format, or save it again in that format");
      case NO_SIZE -> remark("does not say how large it is", "It may be cut short: save it again");
      case TOO_MANY_PIXELS -> remark("has too many pixels", SHRINK);
    };
  }

  private static Optional<Remark> remark(String why, String help) {
    return Optional.of(new Remark("`%s` " + why + ", so the page shows its description", help));
  }

  /** What is said of a picture, its path to be filled in, and what to do. */
  private record Remark(String message, String help) {}
}
