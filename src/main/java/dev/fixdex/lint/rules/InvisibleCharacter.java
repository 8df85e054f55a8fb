package dev.fixdex.lint.rules;

import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
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
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int TEXT_SELECTOR = 0xFE0E;
  private static final int EMOJI_SELECTOR = 0xFE0F;

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD006",
        "invisible-character",
        Severity.ERROR,
        "The text holds a character that cannot be seen and changes what is read or run.",
        "Bidirectional controls make a command run otherwise than it reads; zero-width characters"
            + " and control characters break it when it is pasted.",
        new RuleExample("linux/amd64 -t", "linux/«\u202e»amd64 -t"),
        new RuleExample("app Dockerfile", "app«\u200b» Dockerfile"));
  }

  @Override
  public void check(ReadResult result, Reporter reporter) {
    String text = result.source().text();
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      if (point != '\n' && (point < ' ' || point >= 0x7F) && isUnwanted(text, i, point)) {
        Span span = new Span(i, next);
        reporter.report(
            span,
            "Character U+%04X cannot be seen and does not belong here".formatted(point),
            "Delete it",
            new Fix("Delete the character", false, List.of(new Edit(span, ""))));
      }
      i = next;
    }
  }

  private static boolean isUnwanted(String text, int at, int point) {
    if (point == ZERO_WIDTH_JOINER || point == EMOJI_SELECTOR || point == TEXT_SELECTOR) {
      return !isWithinEmoji(text, at);
    }
    boolean control =
        (point < ' ' && point != '\t' && point != '\r') || (point >= 0x7F && point <= 0x9F);
    boolean bidirectional =
        (point >= 0x202A && point <= 0x202E)
            || (point >= 0x2066 && point <= 0x2069)
            || point == 0x061C;
    boolean zeroWidth = (point >= 0x200B && point <= 0x200F) || point == 0xFEFF || point == 0x00AD;
    boolean invisible =
        (point >= 0x2060 && point <= 0x2064) || (point >= 0xE0000 && point <= 0xE007F);
    boolean lineBreak = point == 0x2028 || point == 0x2029;
    return control || bidirectional || zeroWidth || invisible || lineBreak;
  }

  /** Selectors and joiners follow a sign that may be shown as an emoji (Unicode, UTS #51). */
  private static boolean isWithinEmoji(String text, int at) {
    if (at == 0) {
      return false;
    }
    int before = text.codePointBefore(at);
    return before == EMOJI_SELECTOR
        || Character.isEmoji(before)
        || Character.isEmojiModifier(before)
        || before == 0x2935
        || before == 0x2934;
  }
}
