package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Walk;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.Inline;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An id in the text that no entry has. */
public final class UnknownMention implements EntryRule {
  private static final Pattern WORD =
      Pattern.compile("(?<![A-Za-z0-9_])[A-Z][A-Z0-9_]{4,79}(?![A-Za-z0-9_])");

  private static final Pattern HYPHENATED =
      Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9-]{1,79}(?![A-Za-z0-9_-])");

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
    if (hasNumberAfter('_', text)) {
      check(WORD.matcher(text), span, context, reporter);
    }
    if (hasNumberAfter('-', text)) {
      check(HYPHENATED.matcher(text), span, context, reporter);
    }
  }

  private static void check(Matcher matcher, Span span, LintContext context, Reporter reporter) {
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

  /** A quick look: whether a joint stands before a digit, as it does in ids. */
  private static boolean hasNumberAfter(char joint, String text) {
    int at = text.indexOf(joint);
    while (at >= 0 && at + 1 < text.length()) {
      if (Character.isDigit(text.charAt(at + 1))) {
        return true;
      }
      at = text.indexOf(joint, at + 1);
    }
    return false;
  }

  /** {@code CROSS_DOCKER_001}, but neither {@code UTF_016} nor {@code ERR_SSL_104}. */
  private static boolean isId(String word, LintContext context) {
    boolean threeParts = word.indexOf('_') != word.lastIndexOf('_');
    return (threeParts || word.indexOf('_') < 0)
        && context.catalog().hasIdsLike(word)
        && context.settings().types().isTellingId(word);
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
