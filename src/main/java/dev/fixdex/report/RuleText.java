package dev.fixdex.report;

import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;

/** A lint rule as text for a terminal. */
public final class RuleText {
  private RuleText() {}

  /** The text, with a line end at its end. */
  public static String of(RuleInfo rule, TerminalStyle style) {
    TextLines out = new TextLines(style.width());
    out.line(style.bold(rule.id().code() + " " + rule.id().name()));
    out.line(style.dim(rule.severity().word() + ", since " + rule.since()));
    out.blank();
    out.wrapped(rule.summary(), "");
    out.blank();
    out.wrapped(rule.why(), "");
    for (RuleExample example : rule.examples()) {
      out.blank();
      boolean elsewhere = !example.path().equals(RuleExample.PATH);
      out.line(style.red(elsewhere ? "Not this, in %s:".formatted(example.path()) : "Not this:"));
      code(example.badText(), out);
      out.blank();
      out.line(style.green("But this:"));
      code(example.good(), out);
    }
    return out.toString();
  }

  private static void code(String text, TextLines out) {
    boolean empty = text.isBlank();
    (empty ? "(nothing)" : text)
        .strip()
        .lines()
        .forEach(line -> out.line("    " + SafeText.of(line)));
  }
}
