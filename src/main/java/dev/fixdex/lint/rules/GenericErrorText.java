package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ErrorText;
import dev.fixdex.entry.Symptom;
import dev.fixdex.errortext.CommonWords;
import dev.fixdex.errortext.Mask;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import java.util.List;
import java.util.regex.Pattern;

/** An error text of words that stand in every log. */
public final class GenericErrorText implements EntryRule {
  /** In bits, as diagnosis counts: what says less names no entry. */
  private static final double LEAST = 4;

  private static final double RARE = 8;

  /** Signs say something too, as in {@code $'x': command not found}. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\d\\s.,:;!?()-]+");

  private final CommonWords common = new CommonWords();

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD305",
        "generic-error-text",
        Severity.WARNING,
        "A symptom quotes an error text whose words stand in every log.",
        "Such a text would name the entry for logs in which nothing is wrong, so that diagnosis "
            + "leaves it out.",
        new RuleExample("`exec /usr/bin/app: exec format error`", "«`the command failed`»"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (Symptom symptom : entry.symptoms()) {
      for (ErrorText errorText : symptom.errorTexts()) {
        if (isGeneric(errorText.text())) {
          reporter.report(
              errorText.span(),
              "The error text fits every log",
              "Quote the whole line, or say it in prose");
        }
      }
    }
  }

  private boolean isGeneric(String text) {
    if (!PLAIN.matcher(text).matches()) {
      return false;
    }
    Mask mask = dev.fixdex.errortext.ErrorText.maskSymptom(text);
    List<Mask.Word> words = mask.words();
    boolean volatileParts = mask.items().size() > words.size();
    double said = 0;
    for (Mask.Word word : words) {
      said += word.code() ? RARE : common.most(word.text(), RARE);
    }
    return words.size() > 1 && !volatileParts && said < LEAST;
  }
}
