package dev.fixdex.cli;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.LintRun;
import dev.fixdex.finding.Finding;
import dev.fixdex.report.FindingCounts;
import dev.fixdex.report.FindingText;
import dev.fixdex.report.TerminalStyle;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints findings with paths as they are seen from the current directory. */
final class FindingsView {
  private final Session session;
  private final TerminalStyle style;
  private final String root;

  FindingsView(Session session, ColorWhen color, KnowledgeBase base) {
    this.session = session;
    this.style = session.style(color);
    this.root = rootFrom(session.directory(), base.folder());
  }

  private static String rootFrom(Path directory, Path folder) {
    Path path = folder.startsWith(directory) ? directory.relativize(folder) : folder;
    String text = path.toString().replace('\\', '/');
    return text.isEmpty() ? "" : text + "/";
  }

  /** What stands before the paths of findings. */
  String root() {
    return root;
  }

  void print(List<Finding> findings, PrintWriter to) {
    FindingText text = new FindingText(style, root);
    for (Finding finding : findings) {
      to.println(text.of(finding));
    }
  }

  void summary(LintRun.Outcome outcome, long millis) {
    FindingCounts counts = FindingCounts.of(outcome.findings());
    session
        .out()
        .printf(
            Locale.ROOT,
            "%s in %,d %s (%.2f s)%n",
            capitalised(counts.sentence()),
            outcome.files(),
            outcome.files() == 1 ? "file" : "files",
            millis / 1000.0);
  }

  private static String capitalised(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
