package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.paste.CodeFamily;
import dev.fixdex.paste.Session;
import dev.fixdex.source.Span;
import java.util.List;

/** Prompts and output in a block that says it is a script. */
public final class RecordedSession implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD411",
        "recorded-session",
        Severity.INFO,
        "A block of a shell's language has prompts or output in it.",
        "The page copies only what was typed, but whoever pastes from the file pastes the prompt"
            + " and the output with it. `console` says that the block was recorded.",
        new RuleExample("```bash\ndocker image ls\n", "```«bash»\n$ docker image ls\n"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (CodeBlock block : entry.codeBlocks()) {
      boolean script = CodeFamily.of(block.language()) == CodeFamily.POSIX;
      if (script && Session.read(CodeFamily.POSIX, block.code().text()).isPresent()) {
        int start = block.code().info().span().start();
        Span language = new Span(start, start + block.language().length());
        reporter.report(
            language,
            "The block was recorded at a prompt",
            "Write `console`, or delete the prompts and the output",
            new Fix("Write `console`", true, List.of(new Edit(language, "console"))));
      }
    }
  }
}
