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
import dev.fixdex.schema.Outline;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that was meant as a comment and is none in the block's language. */
public final class ForeignComment implements EntryRule {
  private static final Pattern SLASHES = Pattern.compile("^\\s*(//)(?=\\s+\\S)");
  private static final Pattern HASH = Pattern.compile("^\\s*(#)(?=\\s+\\S)");
  private static final Pattern REMARK = Pattern.compile("^\\s*(REM|::)(?=\\s+\\S)");

  /** Two blanks, or a pen after it, tell a comment from an argument. */
  private static final Pattern SLASHES_AT_END = atEnd("//");

  private static final Pattern HASH_AT_END = atEnd("#");
  private static final Pattern PRINTS =
      Pattern.compile("(?i)\\s*@?(?:echo|printf|rem|write-host)\\b");

  /** Kinds of settings, some programs' of which have comments like C's. */
  private static final Set<String> TAKE_SLASHES = Set.of("conf", "cfg", "http");

  /** Languages without any other use of a number sign and a blank at a line's beginning. */
  private static final Set<String> TAKE_SLASHES_ONLY =
      Set.of(
          "java",
          "kotlin",
          "kt",
          "kts",
          "groovy",
          "gradle",
          "scala",
          "javascript",
          "js",
          "mjs",
          "cjs",
          "typescript",
          "ts",
          "go",
          "golang",
          "rust",
          "rs",
          "swift",
          "dart");

  private static Pattern atEnd(String sign) {
    return Pattern.compile(
        "\\S(?:[ \\t](?=[ \\t])|(?=[ \\t]"
            + sign
            + "[ \\t]+"
            + Outline.PEN
            + "))[ \\t]+("
            + sign
            + ")(?=[ \\t]+\\S)");
  }

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
          checkEnds(block, SLASHES_AT_END, "#", reporter);
        }
        case POWERSHELL -> {
          check(block, SLASHES, "#", reporter);
          checkEnds(block, SLASHES_AT_END, "#", reporter);
        }
        case PYTHON, YAML, TOML, DOCKERFILE -> check(block, SLASHES, "#", reporter);
        case SQL -> check(block, SLASHES, "--", reporter);
        case SETTINGS -> {
          if (!TAKE_SLASHES.contains(block.language())) {
            check(block, SLASHES, block.language().equals("ini") ? ";" : "#", reporter);
          }
        }
        case CODE -> {
          if (TAKE_SLASHES_ONLY.contains(block.language())) {
            check(block, HASH, "//", reporter);
          }
        }
        case CMD -> {
          check(block, HASH, "REM", reporter);
          check(block, SLASHES, "REM", reporter);
          checkEnds(block, HASH_AT_END, "& REM", reporter);
          checkEnds(block, SLASHES_AT_END, "& REM", reporter);
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
        report(block, line, matcher, own, reporter);
      }
    }
  }

  /** Comments after a command. What is quoted is none, nor is what {@code echo} prints. */
  private static void checkEnds(CodeBlock block, Pattern foreign, String own, Reporter reporter) {
    for (ShellLines.Line line : ShellLines.of(block)) {
      Matcher matcher = foreign.matcher(line.bare());
      if (matcher.find() && !PRINTS.matcher(line.command()).lookingAt()) {
        report(block, line.source(), matcher, own, reporter);
      }
    }
  }

  private static void report(
      CodeBlock block, Located<String> line, Matcher found, String own, Reporter reporter) {
    int base = line.span().start();
    Span sign = new Span(base + found.start(1), base + found.end(1));
    String order = "Write `%s`".formatted(own);
    reporter.report(
        sign,
        "`%s` begins no comment in a block of `%s`".formatted(found.group(1), block.language()),
        order,
        new Fix(order, false, List.of(new Edit(sign, own))));
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
        || before.chars().filter(c -> c == '"').count() % 2 == 1
        || before.chars().filter(c -> c == '`').count() % 2 == 1
        || before.contains("/*");
  }
}
