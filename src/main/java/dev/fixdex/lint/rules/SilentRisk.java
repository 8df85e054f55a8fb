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
import dev.fixdex.schema.Outline;
import dev.fixdex.schema.RuleOption;
import dev.fixdex.schema.RuleOption.Kind;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.regex.Pattern;

/** A command that can do harm, in a part that does not say so. */
public final class SilentRisk implements EntryRule {
  private static final String CODE = "FD601";
  private static final RuleOption ALLOW =
      new RuleOption(
          "allow", Kind.WORDS, "", "Beginnings of commands that need no word, such as `curl -k`");
  private static final String HELP = "Add `**Risks**:` below the block and say what can be lost";

  /** How formats that do not know the label say it in their own words. */
  private static final Pattern WARNING =
      Pattern.compile(
          "(?i)\\b(?:risks?|warning|caution|careful(?:ly)?|danger(?:ous)?|data loss|los[es]s? data"
              + "|lost|irreversible|irrevocabl[ey]|permanently|cannot be undone|destructive)\\b");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            CODE,
            "silent-risk",
            Severity.WARNING,
            "A dangerous command carries no `**Risks**:`.",
            "People paste at three in the morning. What a command deletes or opens has to be said"
                + " beside it. In a fallback each option says its own risks; elsewhere one label serves"
                + " the whole section. Where the format knows no fallbacks, as with runbooks, a warning in"
                + " any words in the same section will do. Commands are also looked for in what"
                + " `sudo`, `ssh`, `xargs`, `bash -c` and the like run, and SQL in what a client is"
                + " given. `kubectl delete` is meant where nothing brings the resource back: a pod, which"
                + " its controller makes anew, needs no word, nor does a custom resource, of which nobody"
                + " can tell. In a Dockerfile only what is fetched and run is meant.",
            new RuleExample("docker image ls\n", "«rm -rf __DATA_FOLDER__»  # 🖍️ VAR\n"),
            new RuleExample(
                "docker image ls\n", "«curl -fsSL https://example.com/i.sh | sudo sh»\n"))
        .with(ALLOW);
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    List<String> allowed = context.settings().lint().words(entry.path(), CODE, ALLOW);
    for (CodeBlock block : entry.codeBlocks()) {
      boolean shown = block.section().filter(SilentRisk::isOnlyShown).isPresent();
      if (!shown) {
        check(entry, block, allowed, reporter);
      }
    }
  }

  /** Symptoms and context quote commands; they give none to paste. */
  private static boolean isOnlyShown(String section) {
    return section.equals(Outline.SYMPTOMS) || section.equals(Outline.CONTEXT);
  }

  private static void check(Entry entry, CodeBlock block, List<String> allowed, Reporter reporter) {
    Harm.in(block).stream()
        .filter(harm -> !saysRisks(entry, block))
        .filter(harm -> !isAllowed(entry.source().slice(harm.command()), allowed))
        .forEach(harm -> report(harm.place(), harm.what(), reporter));
  }

  private static boolean isAllowed(String command, List<String> allowed) {
    String words = command.strip();
    return allowed.stream().anyMatch(start -> words.equals(start) || words.startsWith(start + " "));
  }

  private static void report(Span span, String harm, Reporter reporter) {
    reporter.report(span, "This %s, and no `**Risks**:` says so".formatted(harm), HELP);
  }

  private static boolean saysRisks(Entry entry, CodeBlock block) {
    boolean labels = entry.type().outline().section(Outline.FALLBACK).isPresent();
    for (Section section : entry.sections()) {
      if (section.span().contains(block.span())) {
        if (!labels && WARNING.matcher(entry.source().slice(section.span())).find()) {
          return true;
        }
        return section.is(Outline.FALLBACK) ? optionSaysRisks(section, block) : hasRisks(section);
      }
    }
    return false;
  }

  private static boolean optionSaysRisks(Section fallback, CodeBlock block) {
    return fallback.parts().stream()
        .filter(option -> option.span().contains(block.span()))
        .findFirst()
        .map(SilentRisk::hasRisks)
        .orElseGet(() -> hasRisks(fallback));
  }

  private static boolean hasRisks(Section section) {
    return section.label(Label.RISKS).filter(label -> !label.isEmpty()).isPresent();
  }
}
