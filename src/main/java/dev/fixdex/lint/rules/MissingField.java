package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.frontmatter.FrontMatter.State;
import dev.fixdex.frontmatter.YamlProblem;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.FieldSpec;
import dev.fixdex.schema.Suggestion;
import dev.fixdex.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A required field that is not there, or empty. */
public final class MissingField implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD104",
        "missing-field",
        Severity.ERROR,
        "A required field of the front matter is missing or empty.",
        "The fields are what readers filter by and what the lists of the site are made from.",
        new RuleExample(
            "related_kb: []\nvariables: {IMAGE_NAME: {example: app}}\n---\n",
            "variables: {IMAGE_NAME: {example: app}}\n«---»\n"),
        new RuleExample("platform: \"cross-platform\"", "«platform»:"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    if (entry.frontMatter().state() != State.PRESENT || isCutShort(entry)) {
      return; // one finding says it all
    }
    List<String> names = entry.type().fieldNames();
    Set<String> misspelled = new HashSet<>();
    for (YamlValue.Pair pair : entry.frontMatter().fields().pairs()) {
      if (!names.contains(pair.key().text())) {
        Suggestion.closest(pair.key().text(), names).ifPresent(misspelled::add);
      }
    }
    entry.type().fields().stream()
        .filter(field -> field.required() && !misspelled.contains(field.name()))
        .forEach(field -> check(entry, field, reporter));
  }

  /** After a syntax error nobody knows which fields would have followed. */
  private static boolean isCutShort(Entry entry) {
    return entry.frontMatter().problems().stream()
        .anyMatch(problem -> problem.kind() == YamlProblem.Kind.SYNTAX);
  }

  private static void check(Entry entry, FieldSpec field, Reporter reporter) {
    String help = "%s: %s".formatted(field.name(), field.description());
    Optional<YamlValue.Pair> pair = entry.frontMatter().fields().pair(field.name());
    if (pair.isEmpty()) {
      String message = "Field `%s` is missing".formatted(field.name());
      reporter.report(closingLine(entry), message, help, emptyList(entry, field));
    } else if (isEmpty(pair.get().value())) {
      reporter.report(pair.get().key().span(), "Field `%s` is empty".formatted(field.name()), help);
    }
  }

  /** A list of other entries may be empty, so that nobody has to think of one. */
  private static @Nullable Fix emptyList(Entry entry, FieldSpec field) {
    if (field.type() != FieldSpec.Type.IDS) {
      return null;
    }
    Span line = closingLine(entry);
    boolean crlf = entry.source().text().startsWith("\r\n", Math.max(0, line.start() - 2));
    String text = field.name() + ": []" + (crlf ? "\r\n" : "\n");
    return new Fix("Add an empty list", true, List.of(new Edit(Span.at(line.start()), text)));
  }

  private static Span closingLine(Entry entry) {
    int end = entry.frontMatter().span().end();
    int start = end;
    String text = entry.source().text();
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    return new Span(start, Math.min(end, start + 3));
  }

  private static boolean isEmpty(YamlValue value) {
    return value instanceof YamlValue.Scalar scalar && (scalar.isNull() || scalar.text().isBlank());
  }
}
