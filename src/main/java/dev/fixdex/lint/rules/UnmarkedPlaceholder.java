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
import dev.fixdex.schema.Outline;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A line with a placeholder and without the VAR mark. */
public final class UnmarkedPlaceholder implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD405",
        "unmarked-placeholder",
        Severity.INFO,
        "A line of code with a placeholder has no `🖍️ VAR` mark.",
        "Whoever reads the file rather than the page overlooks that the line cannot be pasted as "
            + "it stands.",
        new RuleExample("-t __IMAGE_NAME__ .  # 🖍️ VAR", "-t «__IMAGE_NAME__» ."));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (CodeBlock block : entry.codeBlocks()) {
      if (block.placeholders().stream().anyMatch(p -> p.use() == Placeholder.Use.UNMARKED_CODE)) {
        Comments.of(block).ifPresent(comments -> check(block, comments, reporter));
      }
    }
  }

  private static void check(CodeBlock block, Comments comments, Reporter reporter) {
    TreeMap<Span, Placeholder> placeholders = new TreeMap<>();
    block.placeholders().forEach(each -> placeholders.put(each.span(), each));
    for (Located<String> line : block.code().lines()) {
      Optional.ofNullable(placeholders.ceilingEntry(Span.at(line.span().start())))
          .map(Map.Entry::getValue)
          .filter(placeholder -> line.span().contains(placeholder.span()))
          .filter(placeholder -> placeholder.use() == Placeholder.Use.UNMARKED_CODE)
          .filter(placeholder -> standsAlone(placeholder.span(), line))
          .filter(placeholder -> comments.canEnd(line, placeholder.span()))
          .ifPresent(placeholder -> report(placeholder, line, comments, reporter));
    }
  }

  /** {@code ___NAME___} and {@code __SOME__NAME__} are another rule's business. */
  private static boolean standsAlone(Span placeholder, Located<String> line) {
    String text = line.value();
    int start = placeholder.start() - line.span().start();
    int end = placeholder.end() - line.span().start();
    boolean before = start > 0 && text.charAt(start - 1) == '_';
    return !before && (end == text.length() || !isPartOfName(text.charAt(end)));
  }

  private static boolean isPartOfName(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private static void report(
      Placeholder placeholder, Located<String> line, Comments comments, Reporter reporter) {
    String mark = comments.written(Outline.PEN + " VAR");
    reporter.report(
        placeholder.span(),
        "The line has a placeholder and no VAR mark",
        "End the line with `%s`".formatted(mark.strip()),
        new Fix("Add the mark", true, List.of(new Edit(Span.at(line.span().end()), mark))));
  }
}
