package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Placeholder;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.source.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Something that was surely meant as a placeholder. */
public final class MalformedPlaceholder implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD404",
        "malformed-placeholder",
        Severity.WARNING,
        "A placeholder is not written as one.",
        "It is no input on the page, and whoever pastes the command runs it as it stands. A"
            + " placeholder is upper-case words joined by single underscores, between two"
            + " underscores on either side, and begins with a letter.",
        new RuleExample("-t __IMAGE_NAME__ .", "-t «__IMAGE_NAME_» ."),
        new RuleExample("-t __IMAGE_NAME__ .", "-t «__image-name__» ."),
        new RuleExample("-t __IMAGE_NAME__ .", "-t «__2ND_IMAGE__» ."));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    Set<String> known = names(entry, context);
    for (CodeBlock block : entry.codeBlocks()) {
      for (Located<String> line : block.code().lines()) {
        LookAlike.in(line, known).forEach(found -> report(found, reporter));
      }
    }
  }

  /** Names that are placeholders elsewhere in the entry, or described for all entries. */
  static Set<String> names(Entry entry, LintContext context) {
    Set<String> names = new HashSet<>(context.settings().variables().keySet());
    names.addAll(entry.fields().variables().keySet());
    entry.placeholders().stream().map(Placeholder::name).forEach(names::add);
    return names;
  }

  private static void report(LookAlike found, Reporter reporter) {
    String message = "`%s` looks like a placeholder and is none".formatted(found.written());
    if (found.name().isEmpty()) {
      reporter.report(found.span(), message, "Write `__NAME__`; a name begins with a letter");
      return;
    }
    String order = "Write `%s`".formatted(PlaceholderSyntax.written(found.name()));
    Edit edit = new Edit(found.span(), PlaceholderSyntax.written(found.name()));
    reporter.report(found.span(), message, order, new Fix(order, false, List.of(edit)));
  }
}
