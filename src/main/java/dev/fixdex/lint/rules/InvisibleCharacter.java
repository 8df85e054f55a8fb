package dev.fixdex.lint.rules;

import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.SourceRule;
import dev.fixdex.source.Span;
import java.util.List;

/**
 * Characters that nobody sees and that change what is read or run (CVE-2021-42574, "Trojan
 * Source").
 */
public final class InvisibleCharacter implements SourceRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD006",
        "invisible-character",
        Severity.ERROR,
        "The text holds a character that cannot be seen and changes what is read or run.",
        "Bidirectional controls make a command run otherwise than it reads; zero-width characters"
            + " and control characters break it when it is pasted, and in front matter some of them"
            + " begin a new field. Emoji sequences, and the joiners that Arabic and Indic scripts"
            + " need, are fine.",
        new RuleExample("linux/amd64 -t", "linux/«\u202e»amd64 -t"),
        new RuleExample("app Dockerfile", "app«\u200b» Dockerfile"));
  }

  @Override
  public void check(ReadResult result, LintContext context, Reporter reporter) {
    String text = result.source().text();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if ((c >= ' ' && c < 0x7F) || c == '\n' || !Invisible.isUnwanted(text, i)) {
        i += Character.isHighSurrogate(c) && i + 1 < text.length() ? 2 : 1;
        continue;
      }
      int end = runEnd(text, i);
      Span span = new Span(i, end);
      if (result.source().damage().unrepaired().stream().noneMatch(run -> run.contains(span))) {
        report(text.codePointAt(i), span, reporter);
      }
      i = end;
    }
  }

  /** Several in a row are one finding. */
  private static int runEnd(String text, int from) {
    int end = from;
    do {
      end += Character.charCount(text.codePointAt(end));
    } while (end < text.length() && Invisible.isUnwanted(text, end));
    return end;
  }

  private static void report(int point, Span span, Reporter reporter) {
    reporter.report(
        span,
        "Character U+%04X cannot be seen and does not belong here".formatted(point),
        "Delete it",
        new Fix("Delete the character", false, List.of(new Edit(span, ""))));
  }
}
