package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.Words;
import dev.fixdex.schema.Vocabulary;
import java.util.List;
import java.util.Optional;

/** A word that the field's vocabulary does not have. */
public final class UnknownTerm implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD107",
        "unknown-term",
        Severity.ERROR,
        "A field holds a word that its vocabulary does not have.",
        "`kubernetes` and `k8s` as two categories split what readers look for in one. New words go"
            + " into `vocabularies:` of `kb/fixdex.yaml`.",
        new RuleExample("criticality: \"high\"", "criticality: «\"hihg\"»"),
        new RuleExample("platform: \"cross-platform\"", "platform: «amiga»"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (Vocabulary vocabulary : context.settings().vocabularies().values()) {
      Optional<YamlValue> value = entry.frontMatter().fields().get(vocabulary.name());
      switch (value.orElse(null)) {
        case Scalar scalar -> check(scalar, vocabulary, reporter);
        case Sequence sequence -> {
          for (YamlValue item : sequence.items()) {
            if (item instanceof Scalar scalar) {
              check(scalar, vocabulary, reporter);
            }
          }
        }
        case null, default -> {}
      }
    }
  }

  private static void check(Scalar scalar, Vocabulary vocabulary, Reporter reporter) {
    String word = scalar.text().strip();
    if (scalar.isNull() || word.isEmpty() || vocabulary.contains(word)) {
      return;
    }
    Optional<String> closest = vocabulary.closest(word);
    reporter.report(
        scalar.span(),
        "`%s` is no known %s".formatted(word, vocabulary.name()),
        Words.didYouMean(closest, vocabulary.terms()),
        closest.map(term -> replace(scalar, term)).orElse(null));
  }

  private static Fix replace(Scalar scalar, String term) {
    Edit edit = YamlWord.replaced(scalar.text(), scalar.span(), term);
    return new Fix("Replace by `%s`".formatted(term), false, List.of(edit));
  }
}
