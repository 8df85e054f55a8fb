package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.VarMark;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that was surely meant as a placeholder. */
public final class MalformedPlaceholder implements EntryRule {
  private static final Pattern LOOK_ALIKE =
      Pattern.compile(
          "(?<![A-Za-z0-9_])_{1,3}[A-Za-z][A-Za-z0-9]*(?:_{1,2}[A-Za-z0-9]+){0,8}_{1,3}(?![A-Za-z0-9_])");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD404",
        "malformed-placeholder",
        Severity.WARNING,
        "A placeholder is not written as one.",
        "It is no input on the page, and whoever pastes the command runs it as it stands.",
        new RuleExample("-t __IMAGE_NAME__ .  # 🖍️ VAR", "-t «__IMAGE_NAME_» .  # 🖍️ VAR"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (CodeBlock block : entry.codeBlocks()) {
      for (Located<String> line : block.code().lines()) {
        check(line, reporter);
      }
    }
  }

  private static void check(Located<String> line, Reporter reporter) {
    if (!line.value().contains("_")) {
      return;
    }
    boolean marked = VarMark.startIn(line.value()) >= 0;
    Matcher matcher = LOOK_ALIKE.matcher(line.value());
    while (matcher.find()) {
      String found = matcher.group();
      String name =
          found.replaceAll("^_+|_+$", "").toUpperCase(Locale.ROOT).replaceAll("_{2,}", "_");
      boolean right = found.equals(PlaceholderSyntax.written(name));
      boolean meant = isUpper(found) || (marked && !isDunder(found));
      if (!right && meant && PlaceholderSyntax.NAME.matcher(name).matches() && !isShout(found)) {
        Span span =
            new Span(line.span().start() + matcher.start(), line.span().start() + matcher.end());
        String written = PlaceholderSyntax.written(name);
        reporter.report(
            span,
            "`%s` looks like a placeholder and is none".formatted(found),
            "Write `%s`".formatted(written),
            new Fix("Write `%s`".formatted(written), false, List.of(new Edit(span, written))));
      }
    }
  }

  /** A word between single underscores, as shells and assemblers have them. */
  private static boolean isShout(String found) {
    return !found.startsWith("__") && !found.endsWith("__");
  }

  private static boolean isDunder(String found) {
    return found.startsWith("__") && found.endsWith("__");
  }

  private static boolean isUpper(String found) {
    return found.equals(found.toUpperCase(Locale.ROOT));
  }
}
