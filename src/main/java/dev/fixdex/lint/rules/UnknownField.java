package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.frontmatter.YamlValue.Pair;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.Words;
import dev.fixdex.schema.Suggestion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field that the format does not have. */
public final class UnknownField implements EntryRule {
  private static final String MERGE = "<<"; // not accepted, and so another rule's business

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD105",
        "unknown-field",
        Severity.ERROR,
        "The front matter has a field that the format does not know.",
        "A misspelled field is silently no field: a `statsu: draft` would be published.",
        new RuleExample("complexity: 4", "«complexty»: 4"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    List<String> known = entry.type().fieldNames();
    for (Pair pair : entry.frontMatter().fields().pairs()) {
      String name = pair.key().text();
      if (!known.contains(name) && !name.equals(MERGE)) {
        Optional<String> closest = Suggestion.closest(name, known);
        reporter.report(
            pair.key().span(),
            "`%s` is no field of an entry".formatted(name),
            Words.didYouMean(closest, known),
            closest.map(word -> rename(pair.key(), word)).orElse(null));
      }
    }
  }

  private static @Nullable Fix rename(Scalar key, String word) {
    return new Fix(
        "Rename the field to `%s`".formatted(word),
        false,
        List.of(YamlWord.replaced(key.text(), key.span(), word)));
  }
}
