package dev.fixdex.lint;

import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Fix;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what one rule says of one file into findings. */
final class Collector implements Reporter {
  /** A file that is no text at all would otherwise have a finding for each of its bytes. */
  private static final int MOST_FINDINGS = 50;

  private final Active rule;
  private final SourceText source;
  private final List<Finding> findings;
  private int count;
  private Span firstLeftOut = Span.at(0);

  Collector(Active rule, SourceText source, List<Finding> findings) {
    this.rule = rule;
    this.source = source;
    this.findings = findings;
  }

  @Override
  public void report(Span span, String message, @Nullable String help, @Nullable Fix fix) {
    count++;
    if (count <= MOST_FINDINGS) {
      add(span, message, help, fix);
    } else if (count == MOST_FINDINGS + 1) {
      firstLeftOut = span;
    }
  }

  /** Says how many findings were left out, if any were. */
  void close() {
    int leftOut = count - MOST_FINDINGS;
    if (leftOut > 0) {
      add(firstLeftOut, "There are %,d more of these in the file".formatted(leftOut), null, null);
    }
  }

  private void add(Span span, String message, @Nullable String help, @Nullable Fix fix) {
    int length = source.text().length(); // the file may have changed since the catalog was made
    Span within = new Span(Math.min(span.start(), length), Math.min(span.end(), length));
    findings.add(new Finding(rule.id(), rule.severity(), source.place(within), message, help, fix));
  }
}
