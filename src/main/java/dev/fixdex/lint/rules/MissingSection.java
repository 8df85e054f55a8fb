package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Section;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.HeadingWords;
import dev.fixdex.schema.SectionSpec;
import dev.fixdex.schema.Suggestion;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A required section that is not there. */
public final class MissingSection implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD204",
        "missing-section",
        Severity.ERROR,
        "A required section is missing.",
        "Readers know where to look: symptoms to be sure, the solution to paste, the verification"
            + " to be done.",
        new RuleExample(
            """
            ## ✔️ Verification (<30 sec)

            ```bash
            docker image ls
            ```

            **Expected**: the image is listed

            ## 💡 Context (optional)
            """,
            "«## 💡 Context (optional)»\n"),
        new RuleExample("## ✔️ Verification (<30 sec)", "«## Verificaton»"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    List<SectionSpec> order = context.settings().outline().sections();
    for (SectionSpec spec : order) {
      if (spec.required() && spec.level() == 2 && entry.section(spec.id()).isEmpty()) {
        report(spec, entry, order, reporter);
      }
    }
  }

  private static void report(
      SectionSpec spec, Entry entry, List<SectionSpec> order, Reporter reporter) {
    String message = "Section `%s` is missing".formatted(spec.heading());
    Optional<Section> misspelled =
        entry.sections().stream().filter(section -> isNear(section, spec)).findFirst();
    if (misspelled.isPresent()) {
      reporter.report(
          misspelled.get().heading().span(),
          message,
          "If `%s` is meant to be it, write `## %s`"
              .formatted(misspelled.get().title(), spec.heading()));
      return;
    }
    Optional<Section> next =
        entry.sections().stream()
            .filter(s -> s.spec().filter(o -> order.indexOf(o) > order.indexOf(spec)).isPresent())
            .findFirst();
    reporter.report(
        next.map(section -> section.heading().span()).orElseGet(() -> end(entry.source().text())),
        message,
        "Add `## %s`%s".formatted(spec.heading(), next.isPresent() ? " before this one" : ""));
  }

  /** Whether a section of the author's own is called nearly like one of the format's. */
  private static boolean isNear(Section section, SectionSpec spec) {
    List<String> names = new ArrayList<>(spec.aliases());
    names.add(HeadingWords.of(spec.title()));
    return section.spec().isEmpty()
        && Suggestion.closest(HeadingWords.of(section.title()), names).isPresent();
  }

  private static Span end(String text) {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return Span.at(end);
  }
}
