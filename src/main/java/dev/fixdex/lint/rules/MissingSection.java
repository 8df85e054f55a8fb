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
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A required section that is not there. */
public final class MissingSection implements EntryRule {
  private static final Pattern AND = Pattern.compile("(?i)\\s*(?:\\band\\b|&|,|/)\\s*");

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
    if (entry.isOtherPage()) {
      return;
    }
    List<SectionSpec> order = entry.type().outline().sections();
    for (SectionSpec spec : order) {
      if (spec.required() && spec.level() == 2 && isMissing(spec, entry)) {
        report(spec, entry, order, reporter);
      }
    }
    entry.sections().stream()
        .filter(section -> section.spec().isPresent())
        .forEach(section -> checkParts(section, order, reporter));
  }

  /** {@code ## Diagnosis and mitigation} is both of them. */
  private static boolean isMissing(SectionSpec spec, Entry entry) {
    return entry.section(spec.id()).isEmpty()
        && !isSwallowed(spec, entry)
        && entry.sections().stream()
            .filter(section -> section.spec().isEmpty())
            .flatMap(section -> AND.splitAsStream(section.title()))
            .noneMatch(part ->
                entry.type().outline().sectionOf(part, spec.level()).equals(Optional.of(spec)));
  }

  /** A block of code that is never closed has the rest of the file in it: another rule says so. */
  private static boolean isSwallowed(SectionSpec spec, Entry entry) {
    String marks = "#".repeat(spec.level()) + " ";
    return entry.codeBlocks().stream()
        .flatMap(block -> block.code().lines().stream())
        .map(Located::value)
        .filter(line -> line.startsWith(marks))
        .map(line -> line.substring(marks.length()))
        .anyMatch(heading ->
            entry.type().outline().sectionOf(heading, spec.level()).equals(Optional.of(spec)));
  }

  /** Sections of deeper levels belong to the one of level 2 that stands before them in the list. */
  private static void checkParts(Section section, List<SectionSpec> order, Reporter reporter) {
    int from = order.indexOf(section.spec().orElseThrow()) + 1;
    for (int i = from; i < order.size() && order.get(i).level() > 2; i++) {
      SectionSpec spec = order.get(i);
      if (spec.required() && !hasPart(section, spec.id())) {
        reporter.report(
            section.heading().span(),
            "Section `%s` is missing in `%s`".formatted(spec.heading(), section.title()),
            "Add `%s %s`".formatted("#".repeat(spec.level()), spec.heading()));
      }
    }
  }

  private static boolean hasPart(Section section, String id) {
    return section.parts().stream().anyMatch(part -> part.is(id) || hasPart(part, id));
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
