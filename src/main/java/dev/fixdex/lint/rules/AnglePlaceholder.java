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
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A placeholder in angle brackets, which a shell takes for redirections. */
public final class AnglePlaceholder implements EntryRule {
  private static final Pattern ANGLE =
      Pattern.compile(
          "(?<![<&])<(\\p{L}(?:[\\p{L}\\p{M}\\p{Nd}_. -]{0,46}[\\p{L}\\p{M}\\p{Nd}])?)>"
              + "(?![\\p{L}\\p{Nd}_&(>])");

  /** Keys to press. A single letter is one on a line of keys, within a command a value. */
  private static final Pattern KEY =
      Pattern.compile(
          "(?i)(?:ctrl|alt|shift|super|cmd|meta)[ +-].*"
              + "|enter|return|esc|tab|space|backspace|arrow.*|f[0-9]{1,2}");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD407",
        "angle-placeholder",
        Severity.WARNING,
        "A shell block has a placeholder in angle brackets.",
        "`<name>` redirects: pasted as it stands, the command reads from a file or overwrites "
            + "one.",
        new RuleExample("docker image ls\n", "docker image rm «<image-id>»\n"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    LatinNames names = LatinNames.beside(entry);
    for (CodeBlock block : entry.codeBlocks()) {
      if (block.code().lines().stream().noneMatch(line -> line.value().indexOf('<') >= 0)) {
        continue;
      }
      for (ShellLines.Line line : ShellLines.of(block)) {
        if (line.bare().indexOf('<') >= 0) {
          check(line, names, reporter);
        }
      }
    }
  }

  private static void check(ShellLines.Line line, LatinNames names, Reporter reporter) {
    int base = line.source().span().start();
    Matcher matcher = ANGLE.matcher(line.bare());
    boolean ofKeys = matcher.replaceAll("").isBlank();
    matcher.reset();
    while (matcher.find()) {
      Span span = new Span(base + matcher.start(), base + matcher.end());
      String message = "A shell takes `%s` for redirections".formatted(matcher.group());
      boolean letter = ofKeys && matcher.group(1).length() == 1;
      if (letter || KEY.matcher(matcher.group(1)).matches()) {
        reporter.report(span, message, "Write keys to press into the text, not into the block");
      } else {
        String name = names.of(matcher.group(1));
        String order = "Write `%s`".formatted(PlaceholderSyntax.written(name));
        Edit edit = new Edit(span, PlaceholderSyntax.written(name));
        reporter.report(span, message, order, new Fix(order, false, List.of(edit)));
      }
    }
  }
}
