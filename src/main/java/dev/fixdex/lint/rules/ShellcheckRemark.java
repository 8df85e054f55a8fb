package dev.fixdex.lint.rules;

import dev.fixdex.finding.Severity;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.ScriptRemark;
import dev.fixdex.lint.ScriptRule;
import dev.fixdex.schema.RuleOption;
import dev.fixdex.schema.RuleOption.Kind;

/** Something in a shell block that ShellCheck warns of. */
public final class ShellcheckRemark implements ScriptRule {
  private static final String CODE = "FD417";

  /** What is true of a piece of a script and says nothing about it. */
  private static final RuleOption ALLOW =
      new RuleOption(
          "allow",
          Kind.WORDS,
          "SC1090, SC1091, SC2034, SC2154, SC2164",
          "Codes of ShellCheck that are let be");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            CODE,
            "shellcheck-remark",
            Severity.WARNING,
            "ShellCheck warns of a shell block.",
            "ShellCheck knows thousands of ways in which a command does something else than it says,"
                + " such as a name with a blank in it that falls apart. The rule is silent unless the"
                + " program is installed and asked for, with `--shellcheck` or `lint: {shellcheck: true}`."
                + " A finding is as grave as ShellCheck finds it, unless the settings say otherwise."
                + " Blocks of zsh, and those in which other rules find faults of the grammar or"
                + " prompts, are not shown to it; a placeholder is filled in by its example.")
        .with(ALLOW);
  }

  @Override
  public void check(String path, ScriptRemark remark, LintContext context, Reporter reporter) {
    if (!context.settings().lint().words(path, CODE, ALLOW).contains(remark.code())) {
      reporter.report(
          remark.span(),
          "%s: %s".formatted(remark.code(), remark.message()),
          "https://www.shellcheck.net/wiki/%s tells more".formatted(remark.code()));
    }
  }
}
