package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.Inline;
import dev.fixdex.schema.Settings;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An id in the text that no entry has. */
public final class UnknownMention implements EntryRule {
  private static final Pattern WORD =
      Pattern.compile("(?<![A-Za-z0-9_])[A-Z][A-Z0-9_]{4,79}(?![A-Za-z0-9_])");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD504",
        "unknown-mention",
        Severity.WARNING,
        "The text names an entry that does not exist.",
        "A reader who was sent on finds nothing. A word counts as an id when it has the shape of"
            + " one and begins like the ids of the knowledge base, such as `CROSS_` or `LINUX_`.",
        new RuleExample("Context text stands here.", "See «CROSS_DOCKER_404» first."));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    Walk.inlines(
        entry,
        inline -> {
          if (inline instanceof Inline.Text || inline instanceof Inline.Code) {
            check(inline.span(), entry, context, reporter);
          }
        });
  }

  private static void check(Span span, Entry entry, LintContext context, Reporter reporter) {
    String text = entry.source().slice(span);
    if (!hasNumber(text)) {
      return;
    }
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String id = matcher.group();
      if (isId(id, context) && context.catalog().find(id).isEmpty()) {
        report(
            id,
            new Span(span.start() + matcher.start(), span.start() + matcher.end()),
            context,
            reporter);
      }
    }
  }

  /** A quick look: whether an underscore stands before a digit, as it does in every id. */
  private static boolean hasNumber(String text) {
    int at = text.indexOf('_');
    while (at >= 0 && at + 1 < text.length()) {
      if (Character.isDigit(text.charAt(at + 1))) {
        return true;
      }
      at = text.indexOf('_', at + 1);
    }
    return false;
  }

  /** {@code CROSS_DOCKER_001}, but neither {@code UTF_016} nor {@code ERR_SSL_104}. */
  private static boolean isId(String word, LintContext context) {
    boolean threeParts = word.indexOf('_') != word.lastIndexOf('_');
    return threeParts && context.catalog().hasIdsLike(word) && Settings.ID.matcher(word).matches();
  }

  private static void report(String id, Span span, LintContext context, Reporter reporter) {
    Optional<String> closest = context.catalog().nearest(id);
    reporter.report(
        span,
        "There is no entry `%s`".formatted(id),
        closest.map("Did you mean `%s`?"::formatted).orElse("Write the entry, or name another"),
        closest
            .map(meant ->
                new Fix("Write `%s`".formatted(meant), false, List.of(new Edit(span, meant))))
            .orElse(null));
  }
}
