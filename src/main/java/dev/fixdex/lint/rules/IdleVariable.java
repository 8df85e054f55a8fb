package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Placeholder;
import dev.fixdex.finding.Severity;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Mapping;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.schema.Defaults;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A variable that is described and never used. */
public final class IdleVariable implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD413",
        "idle-variable",
        Severity.WARNING,
        "The front matter describes a variable that the entry does not use.",
        "Most often the placeholder was renamed or misspelled, and the page's input has lost its"
            + " description.",
        new RuleExample(
            "variables: {IMAGE_NAME: {example: app}}",
            "variables: {IMAGE_NAME: {example: app}, «TAG»: {example: v1}}"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    if (entry.frontMatter().fields().get(Defaults.VARIABLES).orElse(null)
        instanceof Mapping variables) {
      Set<String> used =
          entry.placeholders().stream().map(Placeholder::name).collect(Collectors.toSet());
      for (YamlValue.Pair pair : variables.pairs()) {
        String name = pair.key().text();
        boolean named = PlaceholderSyntax.NAME.matcher(name).matches();
        if (named && !used.contains(name) && !isMeant(name, entry)) {
          reporter.report(
              pair.key().span(),
              "`%s` is described and not used".formatted(name),
              "Use it as `__%s__`, or delete it".formatted(name));
        }
      }
    }
  }

  /** Whether something looks like the placeholder, which is another rule's business. */
  private static boolean isMeant(String name, Entry entry) {
    String text = entry.source().text().toUpperCase(Locale.ROOT).replaceAll("[-_]+", "_");
    return text.contains("_" + name + "_");
  }
}
