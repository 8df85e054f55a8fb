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
import dev.fixdex.markdown.UrlPolicy;

/** A link whose address may not become one. */
public final class RefusedLink implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD602",
        "refused-link",
        Severity.ERROR,
        "A link or image has an address that is not allowed.",
        "Only `http`, `https`, `mailto` and relative addresses become links; others can run code "
            + "in the reader's browser.",
        new RuleExample(
            "Context text stands here.", "«[Context text](javascript:alert)» stands here."));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    Walk.inlines(entry, inline -> check(inline, reporter));
  }

  private static void check(Inline inline, Reporter reporter) {
    String refused =
        switch (inline) {
          case Inline.Link link when UrlPolicy.link(link.destination()).isEmpty() ->
              link.destination();
          case Inline.Image image when UrlPolicy.image(image.destination()).isEmpty() ->
              image.destination();
          default -> "";
        };
    if (!refused.isEmpty()) {
      reporter.report(
          inline.span(),
          "An address with `%s` is not allowed, so only the text is shown".formatted(sign(refused)),
          "Link to an https address or to an entry");
    }
  }

  /** The scheme of an address, or the signs that take it from the page. */
  private static String sign(String refused) {
    String address = refused.strip();
    boolean bare = !address.isEmpty() && "/\\".indexOf(address.charAt(0)) >= 0;
    int end = bare ? Math.min(2, address.length()) : address.indexOf(':') + 1;
    return address.substring(0, end);
  }
}
