package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.source.Located;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A tag or technology in another spelling than kebab case. */
public final class MalformedTag implements EntryRule {
  private static final Pattern TAG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern TECHNOLOGY = Pattern.compile("[a-z0-9+#.]+(?:[-/][a-z0-9+#.]+)*");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD111",
        "malformed-tag",
        Severity.ERROR,
        "A tag is not in kebab case, or a technology not in lower case.",
        "`Exec Format` and `exec-format` would be two lists of which each has half of the entries.",
        new RuleExample("tags: [docker, arm64]", "tags: [docker, «Exec_Format»]"),
        new RuleExample("technologies: [docker, buildx]", "technologies: [«Docker»]"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    entry.fields().tags().stream()
        .filter(tag -> !TAG.matcher(tag.value()).matches())
        .forEach(tag -> report(tag, "Tag `%s` is not in kebab case", TAG, reporter));
    entry.fields().technologies().stream()
        .filter(word -> !TECHNOLOGY.matcher(word.value()).matches())
        .forEach(
            word -> report(word, "Technology `%s` is not in lower case", TECHNOLOGY, reporter));
  }

  private static void report(
      Located<String> word, String message, Pattern shape, Reporter reporter) {
    String better = word.value().strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    boolean fits = shape.matcher(better).matches();
    @Nullable Fix fix =
        fits
            ? new Fix(
                "Write `%s`".formatted(better), false, List.of(YamlWord.replaced(word, better)))
            : null;
    reporter.report(
        word.span(),
        message.formatted(word.value()),
        fits ? "Write `%s`".formatted(better) : "Write lower-case words joined by hyphens",
        fix);
  }
}
