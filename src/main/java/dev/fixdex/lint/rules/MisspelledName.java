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
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a product, written otherwise than its makers write it. */
public final class MisspelledName implements EntryRule {
  /** Not a part of a path, an address, a variable or a longer word. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_./@:\\\\-])[A-Za-z][A-Za-z0-9]*(?![\\p{L}\\p{N}_/@\\\\-]|[.:][\\p{L}\\p{N}])");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD213",
        "misspelled-name",
        Severity.INFO,
        "The name of a product is written with other capitals than its own.",
        "Readers who know the product trust a text less that does not. `lint.names` in the settings"
            + " lists the names; without it some well-known ones are looked at. Code, addresses, and"
            + " words in small letters or in capitals only are let be, as commands are written so.",
        new RuleExample("Context text stands here.", "The «Github» runner starts it."));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    Map<String, String> names = new TreeMap<>();
    for (String name : context.settings().lint().names()) {
      names.put(name.toLowerCase(Locale.ROOT), name);
    }
    Walk.inlines(
        entry,
        inline -> {
          if (inline instanceof Inline.Text text) {
            check(entry.source().slice(text.span()), text.span().start(), names, reporter);
          }
        });
  }

  private static void check(String text, int base, Map<String, String> names, Reporter reporter) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String written = word.group();
      String lower = written.toLowerCase(Locale.ROOT);
      String name = names.get(lower);
      boolean plain = written.equals(lower) || written.equals(written.toUpperCase(Locale.ROOT));
      if (name != null && !plain && !name.equals(written)) {
        Span span = new Span(base + word.start(), base + word.end());
        String order = "Write `%s`".formatted(name);
        reporter.report(
            span,
            "`%s` is written `%s`".formatted(written, name),
            order,
            new Fix(order, true, List.of(new Edit(span, name))));
      }
    }
  }
}
