package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Symptom;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.RuleOption;
import dev.fixdex.schema.RuleOption.Kind;

/** A symptom with neither an error text nor a phrase. */
public final class VagueSymptom implements EntryRule {
  private static final String CODE = "FD303";
  private static final RuleOption WORDS =
      new RuleOption("words", Kind.NUMBER, "3", "How many words are enough without an error text");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            CODE,
            "vague-symptom",
            Severity.WARNING,
            "A symptom quotes no error text and is no phrase of several words.",
            "A single word such as `Error` fits every log, so it tells nobody anything.",
            new RuleExample("- [ ] The container exits at once", "«- [ ] Error»"))
        .with(WORDS);
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    int fewest = context.settings().lint().number(entry.path(), CODE, WORDS);
    for (Symptom symptom : entry.symptoms()) {
      boolean vague = symptom.errorTexts().isEmpty() && wordCount(symptom.text()) < fewest;
      if (vague) {
        reporter.report(
            symptom.span(),
            "The symptom is too vague to recognise a problem by",
            "Quote the error text in inline code, or say in a few words what the reader sees");
      }
    }
  }

  private static long wordCount(String text) {
    long words = 0;
    boolean inWord = false;
    boolean ideographic = text.codePoints().anyMatch(Character::isIdeographic);
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      words += letter && (!inWord || ideographic) ? 1 : 0;
      inWord = letter;
    }
    return words;
  }
}
