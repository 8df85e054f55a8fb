package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.IdShape;
import dev.fixdex.source.Located;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An id that has not the shape of one. */
public final class MalformedId implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD108",
        "malformed-id",
        Severity.ERROR,
        "An id is not `PLATFORM_TOPIC_NUMBER` in upper case.",
        "The id names the entry for good, in its file's name and in its address. One shape keeps"
            + " both sorted and free of surprises.",
        new RuleExample("kb_id: \"CROSS_DOCKER_001\"", "kb_id: «\"cross-docker-1\"»"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    Stream.of(
            entry.fields().id().stream(),
            entry.fields().related().stream(),
            entry.fields().aliases().stream())
        .flatMap(ids -> ids)
        .filter(id -> !entry.type().ids().matches(id.value()))
        .filter(id -> isOwn(id, entry) || !context.settings().types().isId(id.value()))
        .forEach(id -> report(id, entry.type().ids(), reporter));
  }

  /** Another entry may be of another kind. */
  private static boolean isOwn(Located<String> id, Entry entry) {
    return entry.fields().id().equals(Optional.of(id));
  }

  private static void report(Located<String> id, IdShape shape, Reporter reporter) {
    reporter.report(
        id.span(),
        "`%s` has not the shape of an id".formatted(id.value()),
        id.value().length() > IdShape.LONGEST
            ? "Write at most %d characters".formatted(IdShape.LONGEST)
            : "Write " + shape.advice(),
        inUpperCase(id, shape));
  }

  private static @Nullable Fix inUpperCase(Located<String> id, IdShape shape) {
    String upper = id.value().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return shape.matches(upper)
        ? new Fix("Write `%s`".formatted(upper), false, List.of(YamlWord.replaced(id, upper)))
        : null;
  }
}
