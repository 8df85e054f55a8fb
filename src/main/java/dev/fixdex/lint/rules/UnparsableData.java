package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
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

/** A block to paste whose data its own language cannot read. */
public final class UnparsableData implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD409",
        "unparsable-data",
        Severity.WARNING,
        "A block of JSON, YAML, TOML, XML or a Dockerfile is none.",
        "Whoever pastes it gets a second error for the first. Placeholders may stand anywhere, a"
            + " part of a file is fine, and a block with `...` or a template's braces is not looked"
            + " at; symptoms and context may quote what is broken.",
        new RuleExample(
            "```bash\ndocker image ls\n```",
            "```json\n{\"platform\": \"linux/amd64\",«}»\n```\n\n```bash\ndocker image ls\n```"),
        new RuleExample(
            "```bash\ndocker image ls\n```",
            "```dockerfile\nFROM alpine\n«COPPY» . /app\n```\n\n```bash\ndocker image ls\n```"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (CodeBlock block : entry.codeBlocks()) {
      if (block.section().filter(UnparsableData::isToPaste).isPresent()) {
        DataSyntax.fault(block.language(), block.text())
            .ifPresent(fault -> report(fault, block, reporter));
      }
    }
  }

  private static boolean isToPaste(String section) {
    return !section.equals(Outline.SYMPTOMS) && !section.equals(Outline.CONTEXT);
  }

  private static void report(DataSyntax.Fault fault, CodeBlock block, Reporter reporter) {
    List<Located<String>> lines = block.code().lines();
    if (!lines.isEmpty()) {
      Span line = lines.get(Math.clamp(fault.line() - 1, 0, lines.size() - 1)).span();
      int start = Math.clamp(line.start() + fault.column() - 1, line.start(), line.end());
      int end = Math.clamp(start + fault.length(), start, line.end());
      String help = fault.help().isEmpty() ? null : fault.help();
      reporter.report(new Span(start, end), fault.message(), help);
    }
  }
}
