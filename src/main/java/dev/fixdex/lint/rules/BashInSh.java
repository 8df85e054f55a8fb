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
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block called {@code sh} with what only bash and its kin can do. */
public final class BashInSh implements EntryRule {
  private static final Set<String> PLAIN = Set.of("sh", "dash", "ash");

  /** Where a command may begin, at the end of what stands before it. */
  private static final String COMMAND =
      "(?:^|[;&|({!]|\\b(?:if|elif|while|until|then|do|else)\\b)[ \\t]{0,40}";

  private static final List<Feature> FEATURES =
      List.of(
          new Feature("arrays", "(?:^|[ \\t;&|(])([A-Za-z_]\\w{0,80}\\+?=\\()"),
          new Feature("`[[`", COMMAND + "(\\[\\[)[ \\t]"),
          new Feature("here-strings", "(?<!<)(<<<)(?!<)"),
          new Feature("process substitution", "(?<![<>$\\w])([<>]\\()"));

  private record Feature(String name, Pattern sign) {
    Feature(String name, String sign) {
      this(name, Pattern.compile(sign));
    }
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD418",
        "bash-in-sh",
        Severity.INFO,
        "A block called `sh` needs bash.",
        "Pasted into bash it works. Saved as a script, or run in a container or on Debian, where"
            + " `sh` is a smaller shell, it ends in `Syntax error` or `not found`. Arrays, `[[`,"
            + " here-strings and process substitution are looked for; blocks called `shell` or"
            + " `console` promise no shell.",
        new RuleExample(
            "```bash\ndocker image ls\n", "```sh\n«[[» -f Dockerfile ]] && docker image ls\n"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (CodeBlock block : entry.codeBlocks()) {
      if (PLAIN.contains(block.language()) && ShellFaults.isScript(block)) {
        check(block, reporter);
      }
    }
  }

  /** The first of each kind is enough: one word mends all. */
  private static void check(CodeBlock block, Reporter reporter) {
    List<ShellLines.Line> lines = ShellLines.of(block);
    for (Feature feature : FEATURES) {
      for (ShellLines.Line line : lines) {
        Matcher found = feature.sign().matcher(line.bare());
        if (found.find()) {
          int base = line.source().span().start();
          report(block, feature, new Span(base + found.start(1), base + found.end(1)), reporter);
          break;
        }
      }
    }
  }

  private static void report(CodeBlock block, Feature feature, Span place, Reporter reporter) {
    int start = block.code().info().span().start();
    Span language = new Span(start, start + block.language().length());
    boolean asks = block.code().text().startsWith("#!");
    reporter.report(
        place,
        "A POSIX shell knows no %s".formatted(feature.name()),
        asks ? "Begin the script with the shell that it needs" : "Write `bash`",
        asks ? null : new Fix("Write `bash`", true, List.of(new Edit(language, "bash"))));
  }
}
