package dev.fixdex.report;

import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.source.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change,
 * and as the summary of a job.
 */
public final class GithubReport {
  /** GitHub shows ten annotations of a step: the tenth says how many there are besides. */
  private static final int MOST = 9;

  /** A summary may have 1 MiB; a row rarely has more than 400 bytes. */
  private static final int MOST_ROWS = 2_000;

  /** Inline code as messages have it. */
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private GithubReport() {}

  /**
   * The worst findings, one a line, and a line for the others.
   *
   * @param summed whether there is a {@link #summary} that has them all
   */
  public static String commands(LintReport report, boolean summed) {
    List<Finding> worst = report.worstFirst();
    StringBuilder commands = new StringBuilder();
    worst.stream().limit(MOST).forEach(finding -> commands.append(command(report, finding)));
    int more = worst.size() - MOST;
    if (more > 0) {
      String where = summed ? " in the job summary" : "; GitHub shows ten of a step";
      commands.append("::notice title=fixdex lint::%,d more%s%n".formatted(more, where));
    }
    return commands.toString().replace("\r\n", "\n");
  }

  private static String command(LintReport report, Finding finding) {
    Place place = finding.place();
    boolean oneLine = place.start().line() == place.end().line();
    String columns =
        ",col=" + place.start().column() + (oneLine ? ",endColumn=" + place.end().column() : "");
    return "::%s file=%s,line=%d,endLine=%d%s,title=%s::%s\n"
        .formatted(
            word(finding.severity()),
            property(report.path(finding)),
            place.start().line(),
            place.end().line(),
            columns,
            property(finding.rule().code() + " " + finding.rule().name()),
            data(LintReport.words(finding)));
  }

  private static String word(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.word();
  }

  /** As GitHub's own toolkit escapes what follows the second {@code ::}. */
  private static String data(String text) {
    return SafeText.of(text).replace("%", "%25").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  /** All findings as Markdown for the summary of a job, with a line end at its end. */
  public static String summary(LintReport report) {
    StringBuilder page = new StringBuilder("### fixdex lint\n\n");
    page.append(FindingCounts.of(report.findings()).sentence()).append('\n');
    if (!report.findings().isEmpty()) {
      page.append("\n| severity | rule | place | message |\n|---|---|---|---|\n");
    }
    report.worstFirst().stream().limit(MOST_ROWS).forEach(f -> page.append(row(report, f)));
    int more = report.findings().size() - MOST_ROWS;
    return page.append(more > 0 ? "\n%,d more\n".formatted(more) : "").toString();
  }

  private static String row(LintReport report, Finding finding) {
    return "| %s | %s %s | %s | %s |\n"
        .formatted(
            finding.severity().word(),
            finding.rule().code(),
            finding.rule().name(),
            cell(report.path(finding) + ":" + finding.place().start()),
            cell(finding.message()));
  }

  /**
   * Text of an entry is shown, never followed. In inline code neither backslashes nor entities mean
   * anything, but for the backslash before what would end the cell.
   */
  private static String cell(String text) {
    String line = SafeText.of(text).replaceAll("\\s+", " ");
    StringBuilder cell = new StringBuilder();
    int at = 0;
    Matcher code = CODE.matcher(line);
    while (code.find()) {
      cell.append(prose(line.substring(at, code.start())));
      cell.append(MarkdownText.code(code.group(1)).replace("|", "\\|"));
      at = code.end();
    }
    return cell.append(prose(line.substring(at))).toString();
  }

  private static String prose(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\`|*_\\[\\]!#~@])", "\\\\$1");
  }
}
