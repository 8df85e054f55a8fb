package dev.fixdex.lint.rules;

import dev.fixdex.entry.Dates;
import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Mapping;
import dev.fixdex.frontmatter.YamlValue.Scalar;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.FieldSpec;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A field whose value is not what the field holds. */
public final class WrongType implements EntryRule {
  private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9_, -]{1,200}");
  private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD106",
        "wrong-type",
        Severity.ERROR,
        "A field's value is not of the field's type.",
        "A value that cannot be read counts as none: the entry drops out of lists and filters.",
        new RuleExample("complexity: 4", "complexity: «hard»"),
        new RuleExample("tags: [docker, arm64]", "tags: «docker»"),
        new RuleExample("created: \"2026-02-17\"", "created: «17.02.2026»"),
        new RuleExample("created: \"2026-02-17\"", "created: «\"2026-02-30\"»"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (FieldSpec field : entry.type().fields()) {
      entry
          .frontMatter()
          .fields()
          .get(field.name())
          .ifPresent(value -> check(field, value, reporter));
    }
  }

  private static void check(FieldSpec field, YamlValue value, Reporter reporter) {
    if (value instanceof Scalar scalar && scalar.isNull()) {
      return; // an empty field, which is another rule's business
    }
    switch (field.type()) {
      case TERMS, IDS -> checkList(field, value, reporter);
      case VARIABLES, MAP -> demand(value instanceof Mapping, field, value, reporter);
      case ID, TERM -> demand(value instanceof Scalar, field, value, reporter);
      case TEXT -> {
        if (value instanceof Scalar scalar) {
          checkPattern(field, scalar, reporter);
        } else {
          report(field, value, reporter);
        }
      }
      case INTEGER -> demand(isNumber(value, field), field, value, reporter);
      case BOOLEAN -> demand(isFlag(value), field, value, reporter);
      case DATE -> {
        if (!(value instanceof Scalar scalar)) {
          report(field, value, reporter);
        } else if (Dates.parse(scalar.text().strip()).isEmpty()) {
          reportDate(field, scalar, reporter);
        }
      }
    }
  }

  private static void demand(boolean holds, FieldSpec field, YamlValue value, Reporter reporter) {
    if (!holds) {
      report(field, value, reporter);
    }
  }

  private static void checkPattern(FieldSpec field, Scalar scalar, Reporter reporter) {
    String text = scalar.text().strip();
    if (!text.isEmpty() && !field.limits().allow(text)) {
      reporter.report(
          scalar.span(),
          "`%s` is not what `%s` holds".formatted(text, field.name()),
          "It must match " + field.limits().pattern().orElseThrow().pattern());
    }
  }

  private static void reportDate(FieldSpec field, Scalar scalar, Reporter reporter) {
    String text = scalar.text().strip();
    if (DAY.matcher(text).matches()) {
      reporter.report(scalar.span(), "There is no day `%s`".formatted(text), null);
    } else {
      report(field, scalar, reporter);
    }
  }

  private static void checkList(FieldSpec field, YamlValue value, Reporter reporter) {
    if (!(value instanceof Sequence sequence)) {
      reporter.report(value.span(), message(field), help(value), asList(value));
      return;
    }
    for (YamlValue item : sequence.items()) {
      if (!(item instanceof Scalar scalar) || scalar.isNull() || scalar.text().isBlank()) {
        reporter.report(
            item.span(), "An item of `%s` must be a word".formatted(field.name()), null);
      } else {
        checkPattern(field, scalar, reporter);
      }
    }
  }

  private static boolean isNumber(YamlValue value, FieldSpec field) {
    return value instanceof Scalar scalar
        && NUMBER.matcher(scalar.text().strip()).matches()
        && field.limits().allow(Integer.parseInt(scalar.text().strip()));
  }

  private static boolean isFlag(YamlValue value) {
    return value instanceof Scalar scalar
        && (scalar.text().strip().equals("true") || scalar.text().strip().equals("false"));
  }

  private static @Nullable Fix asList(YamlValue value) {
    if (!(value instanceof Scalar scalar) || !WORDS.matcher(scalar.text()).matches()) {
      return null;
    }
    Edit edit = new Edit(scalar.span(), "[" + scalar.text() + "]");
    return new Fix("Make it a list", false, List.of(edit));
  }

  private static void report(FieldSpec field, YamlValue value, Reporter reporter) {
    reporter.report(value.span(), message(field), help(value));
  }

  private static String message(FieldSpec field) {
    return "`%s` must be %s".formatted(field.name(), field.expectation());
  }

  private static @Nullable String help(YamlValue value) {
    return value instanceof Scalar ? null : "It is " + value.kind();
  }
}
