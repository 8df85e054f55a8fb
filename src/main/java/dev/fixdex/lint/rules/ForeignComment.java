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
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that was meant as a comment and is none in the block's language. */
public final class ForeignComment implements EntryRule {
  private static final Pattern SLASHES = Pattern.compile("^\\s*(//)(?=\\s+\\S)");
  private static final Pattern HASH = Pattern.compile("^\\s*(#)(?=\\s+\\S)");
  private static final Pattern REMARK = Pattern.compile("^\\s*(REM|::)(?=\\s+\\S)");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD410",
        "foreign-comment",
        Severity.WARNING,
        "A line looks like a comment and is none in the language of its block.",
        "The shell runs it: `#` is an unknown command in `cmd`, and `//` a folder in `bash`.",
        new RuleExample(
            "docker image ls\n", "«//» the tag stands in the first column\ndocker image ls\n"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (CodeBlock block : entry.codeBlocks()) {
      switch (CodeFamily.of(block.language())) {
        case POSIX -> {
          check(block, SLASHES, "#", reporter);
          check(block, REMARK, "#", reporter);
        }
        case POWERSHELL, PYTHON, YAML, TOML, DOCKERFILE -> check(block, SLASHES, "#", reporter);
        case CMD -> {
          check(block, HASH, "REM", reporter);
          check(block, SLASHES, "REM", reporter);
        }
        default -> {}
      }
    }
  }

  private static void check(CodeBlock block, Pattern foreign, String own, Reporter reporter) {
    for (int i = 0; i < block.code().lines().size(); i++) {
      Located<String> line = block.code().lines().get(i);
      Matcher matcher = foreign.matcher(line.value());
      if (matcher.find() && isRun(block, i) && !isWithinText(block, i)) {
        int base = line.span().start();
        Span sign = new Span(base + matcher.start(1), base + matcher.end(1));
        String order = "Write `%s`".formatted(own);
        reporter.report(
            sign,
            "`%s` begins no comment in a block of `%s`"
                .formatted(matcher.group(1), block.language()),
            order,
            new Fix(order, false, List.of(new Edit(sign, own))));
      }
    }
  }

  private static boolean isRun(CodeBlock block, int line) {
    List<ShellLines.Line> shell = ShellLines.of(block);
    return shell.isEmpty() || !shell.get(line).command().isBlank();
  }

  /** In doubt: a string, a here-document or a continued line may hold anything. */
  private static boolean isWithinText(CodeBlock block, int line) {
    String before =
        String.join(
            "\n", block.code().lines().subList(0, line).stream().map(Located::value).toList());
    return before.endsWith("\\")
        || before.contains("<<")
        || before.contains("\"\"\"")
        || before.contains(": |")
        || before.contains(": >")
        || before.chars().filter(c -> c == '"').count() % 2 == 1;
  }
}
