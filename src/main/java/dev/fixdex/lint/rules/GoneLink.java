package dev.fixdex.lint.rules;

import dev.fixdex.finding.Severity;
import dev.fixdex.lint.LinkRule;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.Inline;
import dev.fixdex.web.Answer;

/** A link to another site whose page is gone. */
public final class GoneLink implements LinkRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD510",
        "gone-link",
        Severity.WARNING,
        "A link leads to a page of another site that is not there.",
        "A reader who was sent on finds nothing. The rule is silent without `--external`, as it"
            + " asks other machines. A page counts as gone when its server answers 404 or 410, or"
            + " when nobody knows the server; other failures are taken for passing ones. A link to a"
            + " private address is named and never asked for.");
  }

  @Override
  public void check(Inline.Link link, Answer answer, Reporter reporter) {
    switch (answer.kind()) {
      case GONE ->
          reporter.report(
              link.span(),
              "The page is gone: it %s".formatted(answer.detail()),
              "Link to where it is now, or to an archived copy");
      case REFUSED ->
          reporter.report(
              link.span(),
              "The link %s".formatted(answer.detail()),
              "Readers elsewhere cannot follow it; say what is there");
      case THERE, UNKNOWN -> {}
    }
  }
}
