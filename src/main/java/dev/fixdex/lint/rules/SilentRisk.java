package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Label;
import dev.fixdex.entry.Section;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.Optional;
import java.util.Set;

/** A command that can do harm, in a part that does not say so. */
public final class SilentRisk implements EntryRule {
  private static final Set<String> RUNNABLE =
      Set.of("bash", "sh", "zsh", "shell", "console", "powershell", "cmd", "bat", "sql");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD601",
        "silent-risk",
        Severity.WARNING,
        "A dangerous command carries no `**Risks**:`.",
        "People paste at three in the morning. What a command deletes or opens has to be said "
            + "beside it.",
        new RuleExample("docker image ls\n", "«rm -rf __DATA_FOLDER__»  # 🖍️ VAR\n"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (CodeBlock block : entry.codeBlocks()) {
      if (RUNNABLE.contains(block.language()) && !saysRisks(entry, block)) {
        check(block, reporter);
      }
    }
  }

  private static void check(CodeBlock block, Reporter reporter) {
    for (Located<String> line : block.code().lines()) {
      if (line.value().stripLeading().startsWith("#")) {
        continue;
      }
      Optional<Danger> danger = Danger.in(line.value());
      if (danger.isPresent()) {
        int start = line.span().start();
        Span span = new Span(start + danger.get().start(), start + danger.get().end());
        reporter.report(
            span,
            "This command %s, and no `**Risks**:` says so".formatted(danger.get().harm()),
            "Add `**Risks**:` below the block and say what can be lost");
        return;
      }
    }
  }

  /**
   * The label may stand in the nearest part with the block, or anywhere in its section's own text.
   */
  private static boolean saysRisks(Entry entry, CodeBlock block) {
    return entry.sections().stream()
        .filter(section -> section.span().contains(block.span()))
        .anyMatch(section -> saysRisks(section, block));
  }

  private static boolean saysRisks(Section section, CodeBlock block) {
    Optional<Section> part =
        section.parts().stream().filter(p -> p.span().contains(block.span())).findFirst();
    return part.isPresent()
        ? saysRisks(part.get(), block)
        : section.label(Label.RISKS).filter(label -> !label.isEmpty()).isPresent();
  }
}
