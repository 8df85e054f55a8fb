package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.Outline;
import java.util.List;

/** A solution or verification without a command. */
public final class MissingCode implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD401",
        "missing-code",
        Severity.ERROR,
        "The solution or the verification has no block of code.",
        "People come for something to paste.",
        new RuleExample(
            "## ✔️ Verification (<30 sec)\n\n```bash\ndocker image ls\n```",
            "«## ✔️ Verification (<30 sec)»\n\nLook at the images."));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (String id : List.of(Outline.SOLUTION, Outline.VERIFICATION)) {
      boolean coded =
          entry.codeBlocks().stream()
              .anyMatch(
                  block -> block.section().filter(id::equals).isPresent() && block.code().fenced());
      entry
          .section(id)
          .filter(section -> !coded)
          .ifPresent(section ->
              reporter.report(
                  section.heading().span(),
                  "`%s` has no block of code".formatted(section.title()),
                  "Add the commands between two lines of ```"));
    }
  }
}
