package dev.fixdex.lint.rules;

import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Neighbours;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.frontmatter.YamlValue.Sequence;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.Words;
import dev.fixdex.schema.Defaults;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An entry that another names as related, and that does not name the other. */
public final class OneWayRelation implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD506",
        "one-way-relation",
        Severity.INFO,
        "Another entry names this one as related, and this one does not name it.",
        "The site shows the relation on both pages. A reader of the files sees it from one side"
            + " only, and it is lost when the other entry is deleted. In the example"
            + " CROSS_DOCKER_008 names CROSS_DOCKER_004, as this entry was called before.",
        new RuleExample("related_kb: []", "related_kb: «[]»\naliases: [\"CROSS_DOCKER_004\"]"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    Neighbours catalog = context.catalog();
    List<CatalogEntry> referrers = catalog.referrers(entry.path());
    if (referrers.isEmpty()
        || !(entry.frontMatter().fields().get(Defaults.RELATED).orElse(null)
            instanceof Sequence related)) {
      return; // a field that is missing or no list is another rule's business
    }
    Set<String> own =
        entry.fields().related().stream()
            .flatMap(id -> catalog.find(id.value()).stream())
            .map(CatalogEntry::path)
            .collect(Collectors.toSet());
    List<String> missing =
        referrers.stream()
            .filter(other -> !own.contains(other.path()))
            .map(other -> other.id().value())
            .filter(id -> catalog.withId(id).size() == 1)
            .distinct()
            .toList();
    if (!missing.isEmpty()) {
      report(missing, related, entry, reporter);
    }
  }

  private static void report(
      List<String> missing, Sequence related, Entry entry, Reporter reporter) {
    String listed = Words.listed(missing);
    reporter.report(
        related.span(),
        "This entry does not name %s, which %s it as related"
            .formatted(listed, missing.size() == 1 ? "names" : "name"),
        "Add the id, or delete it there",
        fix(missing, related, entry));
  }

  /** Written as the last id of the list is; null where the list is written in a way of its own. */
  private static @Nullable Fix fix(List<String> missing, Sequence related, Entry entry) {
    String title = "Name " + Words.listed(missing);
    if (related.items().isEmpty()) {
      String written = entry.source().slice(related.span());
      return written.startsWith("[") && written.substring(1, written.length() - 1).isBlank()
          ? fix(title, related.span(), "[" + String.join(", ", missing) + "]")
          : null;
    }
    Span last = related.items().getLast().span();
    String before = separator(related, entry);
    if (before.isEmpty() || !(related.items().getLast() instanceof YamlValue.Scalar)) {
      return null;
    }
    String word = entry.source().slice(last);
    String quote = word.startsWith("\"") ? "\"" : word.startsWith("'") ? "'" : "";
    String added =
        missing.stream().map(id -> before + quote + id + quote).collect(Collectors.joining());
    return fix(title, Span.at(before.startsWith(",") ? last.end() : lineEnd(last, entry)), added);
  }

  /** Where the line of an item ends, behind the comment that speaks of it. */
  private static int lineEnd(Span item, Entry entry) {
    String text = entry.source().text();
    int end = item.end();
    while (text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static Fix fix(String title, Span span, String text) {
    return new Fix(title, true, List.of(new Edit(span, text)));
  }

  /** What stands between two items of the list; empty when that cannot be told. */
  private static String separator(Sequence related, Entry entry) {
    String text = entry.source().text();
    int start = related.span().start();
    if (text.startsWith("[", start)) {
      return ", ";
    }
    int item = related.items().getLast().span().start();
    int line = Math.max(text.lastIndexOf('\n', item), text.lastIndexOf('\r', item)) + 1;
    String bullet = text.substring(line, item);
    if (!bullet.strip().equals("-") || line == 0) {
      return "";
    }
    String lineEnd = text.startsWith("\r\n", line - 2) ? "\r\n" : text.substring(line - 1, line);
    return lineEnd + bullet;
  }
}
