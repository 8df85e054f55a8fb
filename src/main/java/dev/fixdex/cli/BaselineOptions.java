package dev.fixdex.cli;

import dev.fixdex.app.LintRun;
import dev.fixdex.disk.TextFile;
import dev.fixdex.finding.Suppressed;
import dev.fixdex.lint.Baseline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which findings {@code fixdex lint} accepts because they were there before. */
final class BaselineOptions {
  private static final int MOST_UNUSED = 10;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Accept the findings that this file lists.")
  private @Nullable Path file;

  @Option(
      names = "--write-baseline",
      description =
          "Write all findings of now to the file of --baseline; what was not looked at stays in it.")
  private boolean write;

  /**
   * What is left of an outcome when accepted findings are taken out.
   *
   * @param looked takes lines whose findings the run would have found again
   */
  LintRun.Outcome apply(LintRun.Outcome outcome, Predicate<Baseline.Line> looked, Session session) {
    if (file == null) {
      refuseWithoutFile();
      return outcome;
    }
    Path absolute = session.directory().resolve(file);
    if (write) {
      Baseline before = Baseline.read(TextFile.linesIfAny(absolute));
      TextFile.write(absolute, before.rewritten(outcome.findings(), looked));
      int count = outcome.findings().size();
      String findings = count == 1 ? "finding" : "findings";
      session.err().printf(Locale.ROOT, "Wrote %,d %s to %s%n", count, findings, file);
    }
    Baseline.Effect effect = Baseline.read(TextFile.lines(absolute)).on(outcome.findings(), looked);
    sayUnused(effect.unused(), session);
    List<Suppressed> suppressed = new ArrayList<>(outcome.suppressed());
    suppressed.addAll(effect.accepted());
    suppressed.sort(null);
    return new LintRun.Outcome(effect.findings(), suppressed, outcome.files());
  }

  private void refuseWithoutFile() {
    if (write) {
      throw CommandFailure.usage("--write-baseline needs a file", "Name it with --baseline FILE");
    }
  }

  private void sayUnused(List<Baseline.Line> unused, Session session) {
    unused.stream()
        .limit(MOST_UNUSED)
        .forEach(line ->
            session
                .err()
                .printf(
                    Locale.ROOT,
                    "%s:%d: note: %s in %s is not found any more; delete the line%n",
                    file,
                    line.number(),
                    line.rule(),
                    line.path()));
    if (unused.size() > MOST_UNUSED) {
      session
          .err()
          .printf(
              Locale.ROOT, "%,d more lines of %s are unused%n", unused.size() - MOST_UNUSED, file);
    }
  }
}
