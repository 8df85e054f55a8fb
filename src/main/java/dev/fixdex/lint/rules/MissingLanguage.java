package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.source.Span;

/** A fence without a language. */
public final class MissingLanguage implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD402",
        "missing-language",
        Severity.WARNING,
        "A block of code does not name its language.",
        "The language decides about colours, about what is copied, and about how a reader's value"
            + " is quoted.",
        new RuleExample("```bash\ndocker image ls", "«```»\ndocker image ls"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (CodeBlock block : entry.codeBlocks()) {
      if (block.code().fenced() && block.language().isEmpty()) {
        Span fence = new Span(block.span().start(), block.code().info().span().start());
        reporter.report(
            fence,
            "The block of code names no language",
            "Write it after the fence, such as ```bash, or ```text for output");
      }
    }
  }
}
