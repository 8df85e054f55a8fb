package dev.fixdex.cli;

import dev.fixdex.app.FixRun;
import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.LintRun;
import dev.fixdex.disk.ContentFolder;
import dev.fixdex.finding.Finding;
import dev.fixdex.lint.fixes.FixPlan;
import dev.fixdex.report.FindingCounts;
import dev.fixdex.report.FindingText;
import dev.fixdex.report.TerminalStyle;
import dev.fixdex.report.UnifiedDiff;
import dev.fixdex.source.SignLexicon;
import dev.fixdex.source.SourceDecoder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints findings with paths as they are seen from the current directory. */
final class FindingsView {
  private final Session session;
  private final TerminalStyle style;
  private final Path folder;
  private final String root;

  FindingsView(Session session, ColorWhen color, KnowledgeBase base) {
    this.session = session;
    this.style = session.style(color);
    this.folder = base.folder();
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

  /** The same as it is seen from another folder. */
  String rootFrom(Path directory) {
    return rootFrom(directory, folder);
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
    sayFixable(outcome.findings());
  }

  private void sayFixable(List<Finding> findings) {
    long safe = findings.stream().filter(f -> FixPlan.isOffered(f, false)).count();
    long unsafe = findings.stream().filter(f -> FixPlan.isOffered(f, true)).count() - safe;
    String safely = "%,d can be mended with --fix".formatted(safe);
    String all =
        "%,d %swith --unsafe-fixes".formatted(unsafe, safe > 0 ? "more " : "can be mended ");
    if (safe + unsafe > 0) {
      session.out().println(safe == 0 ? all : unsafe == 0 ? safely : safely + ", " + all);
    }
  }

  /** Names on the error stream what is no entry, and not the settings, for its name alone. */
  void sayPassedOver(List<String> lookAlikes) {
    for (String path : lookAlikes) {
      String right =
          path.endsWith(".yml")
              ? "the settings are read from " + ContentFolder.SETTINGS
              : "the names of entries end in .md";
      session.err().println("note: %s is passed over: %s".formatted(root + path, right));
    }
  }

  /** Says on the error stream how much was mended; data stays what it is. */
  void sayFixed(String deed, FixRun.Outcome outcome) {
    session.out().flush();
    outcome
        .givenUp()
        .forEach(path ->
            session
                .err()
                .println("note: " + root + path + " is left: its fixes do not go together"));
    int files = outcome.changes().size();
    session
        .err()
        .printf(
            Locale.ROOT,
            "%s %,d %s in %,d %s%n",
            deed,
            outcome.fixed(),
            outcome.fixed() == 1 ? "finding" : "findings",
            files,
            files == 1 ? "file" : "files");
  }

  /** What would change, file by file. */
  void printDiff(List<FixRun.Change> changes) {
    SourceDecoder decoder = new SourceDecoder(SignLexicon.NONE);
    for (FixRun.Change change : changes) {
      String before = decoder.decode(change.path(), change.before()).original();
      String after = decoder.decode(change.path(), change.after()).original();
      session.out().print(UnifiedDiff.of(root + change.path(), before, after));
    }
  }

  private static String capitalised(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
