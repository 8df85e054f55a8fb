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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prompts and output in a block that says it is a script. */
public final class RecordedSession implements EntryRule {
  /** {@code > name word} would empty a file, {@code > name} alone is how people do that. */
  private static final Pattern PROMPT =
      Pattern.compile(
          "[ \\t]{0,20}(\\$(?=[ \\t]+[\\w./~])|>(?=[ \\t]+[a-z][a-z0-9_-]*[ \\t]+[\\w.~-]))([ \\t]+)");

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
      CodeFamily family = CodeFamily.of(block.language());
      boolean script =
          switch (family) {
            case POSIX, POWERSHELL, CMD -> true;
            default -> false;
          };
      if (script && Session.read(family, block.code().text()).isPresent()) {
        report(block, family, reporter);
      } else if (family == CodeFamily.POSIX) {
        ShellLines.of(block).forEach(line -> checkLine(line, reporter));
      }
    }
  }

  /** {@code console} is read as a session of a POSIX shell. */
  private static void report(CodeBlock block, CodeFamily family, Reporter reporter) {
    int start = block.code().info().span().start();
    Span language = new Span(start, start + block.language().length());
    String message = "The block was recorded at a prompt";
    if (family == CodeFamily.POSIX) {
      reporter.report(
          language,
          message,
          "Write `console`, or delete the prompts and the output",
          new Fix("Write `console`", true, List.of(new Edit(language, "console"))));
    } else {
      reporter.report(language, message, "Delete the prompts and the output");
    }
  }

  /** A prompt further down, which the shell takes for a command or, worse, for a redirection. */
  private static void checkLine(ShellLines.Line line, Reporter reporter) {
    Matcher prompt = PROMPT.matcher(line.bare());
    if (prompt.lookingAt()) {
      int base = line.source().span().start();
      Span place = new Span(base + prompt.start(1), base + prompt.end(1));
      Span blank = new Span(place.start(), base + prompt.end(2));
      reporter.report(
          place,
          "The line begins with a prompt",
          "Delete it",
          new Fix("Delete the prompt", false, List.of(new Edit(blank, ""))));
    }
  }
}
