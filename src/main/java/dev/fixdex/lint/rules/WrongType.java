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
    for (FieldSpec field : context.settings().fields()) {
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
      case VARIABLES -> {
        if (!(value instanceof Mapping)) {
          report(field, value, reporter);
        }
      }
      case ID, TEXT, TERM -> {
        if (!(value instanceof Scalar)) {
          report(field, value, reporter);
        }
      }
      case GRADE -> {
        if (!(value instanceof Scalar scalar && isGrade(scalar.text().strip()))) {
          report(field, value, reporter);
        }
      }
      case DATE -> {
        if (!(value instanceof Scalar scalar)) {
          report(field, value, reporter);
        } else if (Dates.parse(scalar.text().strip()).isEmpty()) {
          reportDate(field, scalar, reporter);
        }
      }
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
      }
    }
  }

  private static boolean isGrade(String text) {
    return text.equals("10")
        || (text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9');
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
    return "`%s` must be %s".formatted(field.name(), field.type().expectation());
  }

  private static @Nullable String help(YamlValue value) {
    return value instanceof Scalar ? null : "It is " + value.kind();
  }
}
