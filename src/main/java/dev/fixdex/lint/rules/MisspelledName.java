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

/** The name of a product, written otherwise than its makers write it. */
public final class MisspelledName implements EntryRule {
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
    List<String> names = context.settings().lint().names();
    Walk.inlines(
        entry,
        inline -> {
          if (inline instanceof Inline.Text text) {
            check(entry.source().slice(text.span()), text.span().start(), names, reporter);
          }
        });
  }

  private static void check(String text, int base, List<String> names, Reporter reporter) {
    int end;
    for (int start = 0; start < text.length(); start = end) {
      end = endOfWord(text, start);
      if (isMixed(text, start, end) && standsAlone(text, start, end)) {
        String written = text.substring(start, end);
        Span span = new Span(base + start, base + end);
        name(written, names).ifPresent(name -> report(span, written, name, reporter));
      }
      end = Math.max(end, start + 1);
    }
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLetterOrDigit(char c) {
    return isSmall(c) || isCapital(c) || c >= '0' && c <= '9';
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Whether a word begins with a letter and is written neither in small ones nor in capitals. */
  private static boolean isMixed(String text, int start, int end) {
    boolean small = false;
    boolean capital = false;
    for (int i = start; i < end; i++) {
      small |= isSmall(text.charAt(i));
      capital |= isCapital(text.charAt(i));
    }
    return small && capital && text.charAt(start) > '9';
  }

  /** Whether a word is no part of a path, an address, a variable or a longer word. */
  private static boolean standsAlone(String text, int start, int end) {
    if (start > 0 && continues(text.codePointBefore(start), "_./@:\\-")) {
      return false;
    }
    if (end == text.length()) {
      return true;
    }
    char next = text.charAt(end);
    boolean goesOn =
        (next == '.' || next == ':')
            && end + 1 < text.length()
            && continues(text.codePointAt(end + 1), "");
    return !goesOn && !continues(text.codePointAt(end), "_/@\\-");
  }

  private static boolean continues(int c, String signs) {
    return signs.indexOf(c) >= 0
        || switch (Character.getType(c)) {
          case Character.UPPERCASE_LETTER,
              Character.LOWERCASE_LETTER,
              Character.TITLECASE_LETTER,
              Character.MODIFIER_LETTER,
              Character.OTHER_LETTER,
              Character.DECIMAL_DIGIT_NUMBER,
              Character.LETTER_NUMBER,
              Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }

  /** The name that a word is meant for; of two that differ in capitals only the last. */
  private static Optional<String> name(String written, List<String> names) {
    return names.reversed().stream()
        .filter(name -> name.equalsIgnoreCase(written))
        .findFirst()
        .filter(name -> !name.equals(written));
  }

  private static void report(Span span, String written, String name, Reporter reporter) {
    String order = "Write `%s`".formatted(name);
    reporter.report(
        span,
        "`%s` is written `%s`".formatted(written, name),
        order,
        new Fix(order, true, List.of(new Edit(span, name))));
  }
}
