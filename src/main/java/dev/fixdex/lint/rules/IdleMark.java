package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.VarMark;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.schema.Outline;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** A VAR mark on a line without a placeholder. */
public final class IdleMark implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD406",
        "idle-mark",
        Severity.WARNING,
        "A line has the VAR mark and no placeholder.",
        "The mark says that something must be filled in, and there is nothing to fill in.",
        new RuleExample("docker image ls\n", "docker image ls«  # 🖍️ VAR»\n"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (CodeBlock block : entry.codeBlocks()) {
      NavigableSet<Span> placeholders = new TreeSet<>();
      block.placeholders().forEach(each -> placeholders.add(each.span()));
      for (Located<String> line : block.code().lines()) {
        if (line.value().contains(Outline.PEN) && !hasAny(placeholders, line.span())) {
          check(line, reporter);
        }
      }
    }
  }

  private static boolean hasAny(NavigableSet<Span> placeholders, Span line) {
    Span first = placeholders.ceiling(Span.at(line.start()));
    return first != null && line.contains(first);
  }

  private static void check(Located<String> line, Reporter reporter) {
    int mark = VarMark.startIn(line.value());
    if (mark >= 0 && isIdle(line)) {
      report(new Span(line.span().start() + mark, line.span().end()), reporter);
    }
  }

  /** A placeholder that is not written as one is another rule's business. */
  private static boolean isIdle(Located<String> line) {
    return PlaceholderSyntax.find(line.value(), 0).isEmpty()
        && LookAlike.in(line, Set.of()).isEmpty();
  }

  private static void report(Span mark, Reporter reporter) {
    reporter.report(
        mark,
        "The line has a VAR mark and no placeholder",
        "Write the value as `__NAME__`, or delete the mark",
        new Fix("Delete the mark", false, List.of(new Edit(mark, ""))));
  }
}
