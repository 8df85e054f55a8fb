package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.PictureLink;
import dev.fixdex.entry.Walk;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.Inline;
import dev.fixdex.picture.Picture;

/** A picture without a text for those who do not see it. */
public final class MissingDescription implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD214",
        "missing-description",
        Severity.WARNING,
        "A picture of the site has no description.",
        "The text between the brackets is all that a reader gets who listens to the page, has no"
            + " network, or looks at a terminal, and all that the search knows of the picture:"
            + " `![The panel shows a red lamp beside DISK 2](img/panel.png)`.",
        new RuleExample(
            "Context text stands here.", "Context text stands here. «![](img/panel.png)»"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (Inline.Image image : Walk.images(entry)) {
      if (Inline.plainText(image.content()).isBlank() && isShown(image, entry, context)) {
        reporter.report(
            image.span(),
            "The picture `%s` has no description".formatted(image.destination()),
            "Say between `![` and `]` what is to be seen");
      }
    }
  }

  private static boolean isShown(Inline.Image image, Entry entry, LintContext context) {
    return PictureLink.of(entry.path(), image.destination()).orElse(null)
            instanceof PictureLink.Within(String path)
        && context.catalog().picture(path) instanceof Picture.Shown;
  }
}
