package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Section;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.source.Span;
import java.util.List;

/** A section that is known, under another heading than the canonical one. */
public final class UncanonicalHeading implements EntryRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD207",
        "uncanonical-heading",
        Severity.INFO,
        "A section's heading is not written in its canonical form.",
        "The site shows the same words either way. One form in the files makes them easy to "
            + "search and to edit by script.",
        new RuleExample("## 💡 Context (optional)", "## «Background»"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    if (!entry.isOtherPage()) {
      entry.sections().forEach(section -> check(section, entry, reporter));
    }
  }

  private static void check(Section section, Entry entry, Reporter reporter) {
    if (section.spec().isEmpty()) {
      return; // a section of the author's own, and so are its parts
    }
    section.parts().forEach(part -> check(part, entry, reporter));
    String canonical = section.spec().get().heading();
    boolean introduces = canonical.endsWith(":") && section.title().startsWith(canonical);
    if (section.title().equals(canonical) || introduces) {
      return;
    }
    Span words = words(section, entry);
    Fix fix = new Fix("Write the canonical heading", true, List.of(new Edit(words, canonical)));
    boolean scoped = canonical.endsWith(":") && section.heading().level() > 2;
    reporter.report(
        words, "The canonical heading is `%s`".formatted(canonical), null, scoped ? null : fix);
  }

  private static Span words(Section section, Entry entry) {
    Span span = section.heading().span();
    String text = entry.source().slice(span);
    int marks = 0;
    while (marks < text.length() && (text.charAt(marks) == '#' || text.charAt(marks) == ' ')) {
      marks++;
    }
    return new Span(span.start() + marks, span.end());
  }
}
