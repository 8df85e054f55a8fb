package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.SourceRule;
import dev.fixdex.source.Span;

/** Both halves of a merge that nobody finished. */
public final class ConflictMarker implements SourceRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD007",
        "conflict-marker",
        Severity.ERROR,
        "The file holds the markers of an unfinished merge.",
        "Readers see both halves, and commands from the wrong one. Within blocks of code the"
            + " markers are taken for an example.",
        new RuleExample(
            "- [ ] The container exits at once\n",
            "«<<<<<<< HEAD»\n- [ ] The container exits at once\n=======\n- [ ] The container stops"
                + " at once\n>>>>>>> wording\n"));
  }

  @Override
  public void check(ReadResult result, LintContext context, Reporter reporter) {
    String text = result.source().text();
    int at = markerFrom(text, 0);
    while (at >= 0) {
      int end = lineEnd(text, at);
      boolean bothHalves = text.indexOf("\n>>>>>>> ", at) > 0 && text.indexOf("\n=======", at) > 0;
      Span span = new Span(at, end);
      if (bothHalves && !isInCode(result, span)) {
        reporter.report(
            span, "A merge was left unfinished here", "Keep one half and delete the markers");
      }
      at = markerFrom(text, end);
    }
  }

  private static int markerFrom(String text, int from) {
    String marker = "<<<<<<< ";
    int at = text.indexOf(marker, from);
    while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      at = text.indexOf(marker, at + 1);
    }
    return at;
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static boolean isInCode(ReadResult result, Span span) {
    return result instanceof ReadResult.Accepted(Entry entry)
        && entry.codeBlocks().stream().anyMatch(block -> block.span().contains(span));
  }
}
