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

/** A line with a placeholder and without the VAR mark. */
public final class UnmarkedPlaceholder implements EntryRule {
  /** Languages in which a comment may end any line. */
  private static final Map<String, String> COMMENTS =
      Map.ofEntries(
          Map.entry("bash", "#"),
          Map.entry("sh", "#"),
          Map.entry("zsh", "#"),
          Map.entry("shell", "#"),
          Map.entry("powershell", "#"),
          Map.entry("python", "#"),
          Map.entry("yaml", "#"),
          Map.entry("sql", "--"),
          Map.entry("java", "//"),
          Map.entry("javascript", "//"));

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
      String comment = COMMENTS.getOrDefault(block.language(), "");
      if (comment.isEmpty()) {
        continue;
      }
      for (Located<String> line : block.code().lines()) {
        check(line, comment, block, reporter);
      }
    }
  }

  private static void check(
      Located<String> line, String comment, CodeBlock block, Reporter reporter) {
    Optional<Placeholder> first =
        block.placeholders().stream().filter(p -> line.span().contains(p.span())).findFirst();
    // A comment at the end of a continued line would break the command.
    boolean open = line.value().stripTrailing().endsWith("\\") || isInHeredoc(line, block);
    if (first.isEmpty() || first.get().use() != Placeholder.Use.UNMARKED_CODE || open) {
      return;
    }
    Edit edit = new Edit(Span.at(line.span().end()), "  " + comment + " " + Outline.PEN + " VAR");
    reporter.report(
        first.get().span(),
        "The line has a placeholder and no VAR mark",
        "End the line with `%s %s VAR`".formatted(comment, Outline.PEN),
        new Fix("Add the mark", false, List.of(edit)));
  }

  private static boolean isInHeredoc(Located<String> line, CodeBlock block) {
    return block.code().lines().stream()
        .takeWhile(before -> before.span().start() < line.span().start())
        .anyMatch(before -> before.value().contains("<<"));
  }
}
