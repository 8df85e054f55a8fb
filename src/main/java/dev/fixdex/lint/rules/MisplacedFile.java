package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.Vocabulary;
import dev.fixdex.source.Located;
import java.util.Optional;

/** A file whose name or folder is not what its front matter says. */
public final class MisplacedFile implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD109",
        "misplaced-file",
        Severity.ERROR,
        "The file's name is not the entry's id, or its folder not the category.",
        "People look for `kb/docker/CROSS_DOCKER_001.md`. An entry at `<category>/<kb_id>.md` is"
            + " found by both, and two entries cannot have one id unseen.",
        new RuleExample("kb_id: \"CROSS_DOCKER_001\"", "kb_id: «\"CROSS_DOCKER_003\"»"),
        new RuleExample("category: \"docker\"", "category: «\"network\"»"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    entry
        .fields()
        .id()
        .filter(id -> entry.type().ids().matches(id.value())) // else another rule's business
        .filter(id -> !id.value().equals(entry.fileName()))
        .ifPresent(id ->
            reporter.report(
                id.span(),
                "The file is called `%s.md`, the entry `%s`"
                    .formatted(entry.fileName(), id.value()),
                "Rename the file to `%s.md`, or correct the id".formatted(id.value())));
    Optional<String> folder = folder(entry.path());
    Optional<Located<String>> category = entry.fields().category();
    Optional<Vocabulary> known = context.settings().vocabulary(Defaults.CATEGORY);
    if (folder.isPresent()
        && category.isPresent()
        && known.filter(words -> !words.contains(category.get().value())).isEmpty()
        && !folder.get().equals(category.get().value())) {
      reporter.report(
          category.get().span(),
          "The file is in folder `%s`, the category is `%s`"
              .formatted(folder.get(), category.get().value()),
          "Move the file, or correct the category");
    }
  }

  /** The nearest folder; empty for a file at the top. */
  private static Optional<String> folder(String path) {
    String[] parts = path.split("/");
    return parts.length < 2 ? Optional.empty() : Optional.of(parts[parts.length - 2]);
  }
}
