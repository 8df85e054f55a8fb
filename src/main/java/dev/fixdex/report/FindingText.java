package dev.fixdex.report;

import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.source.Place;

/**
 * Findings as a good compiler prints them: place, rule, message, the line with the spot underlined,
 * and a way out.
 */
public final class FindingText {
  private static final int TAB = 4;
  private static final int WIDEST_LINE = 140;
  private static final char ZERO_WIDTH_JOINER = '\u200D';

  private final TerminalStyle style;
  private final String root;

  /**
   * A writer of findings.
   *
   * @param root put before every path, with a slash at its end; empty for none
   */
  public FindingText(TerminalStyle style, String root) {
    this.style = style;
    this.root = root;
  }

  /** All findings without colours, and how many there are. */
  static String plain(LintReport report) {
    FindingText text = new FindingText(TerminalStyle.PLAIN, report.root());
    StringBuilder lines = new StringBuilder();
    report.findings().forEach(finding -> lines.append(text.of(finding)).append('\n'));
    return lines.append(FindingCounts.of(report.findings()).sentence()).append('\n').toString();
  }

  /** One finding with a line end at its end. */
  public String of(Finding finding) {
    Place place = finding.place();
    StringBuilder text = new StringBuilder();
    text.append(style.bold(root + SafeText.line(place.path()) + ":" + place.start() + ":"))
        .append(' ');
    text.append(severity(finding))
        .append(' ')
        .append(SafeText.line(finding.message()))
        .append('\n');
    appendExcerpt(place, finding.severity(), text);
    if (finding.help() != null) {
      text.append("  ").append(style.cyan("help:")).append(' ');
      text.append(SafeText.of(finding.help())).append('\n');
    }
    return text.toString();
  }

  private String severity(Finding finding) {
    String label = finding.severity().word() + "[" + finding.rule().code() + "]";
    return coloured(finding.severity(), label);
  }

  private String coloured(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> style.red(text);
      case WARNING -> style.yellow(text);
      case INFO -> style.cyan(text);
    };
  }

  private void appendExcerpt(Place place, Severity severity, StringBuilder text) {
    String line = place.line();
    int from = Math.clamp(place.start().column() - place.lineColumn(), 0, line.length());
    boolean oneLine = place.end().line() == place.start().line();
    int end = oneLine ? place.end().column() - place.lineColumn() : line.length();
    int to = Math.clamp(end, from, line.length());
    boolean fits = place.lineColumn() == 1 && DisplayWidth.of(shown(line)) <= WIDEST_LINE;
    int cut = fits ? 0 : cutBefore(line, from);
    String lead = cut > 0 || place.lineColumn() > 1 ? "…" : "";
    String before = lead + shown(line.substring(cut, from));
    String marked = shown(line.substring(from, to));
    String number = Integer.toString(place.start().line());
    String excerpt = fitted(before + marked + shown(line.substring(to)));
    text.append("  ").append(style.dim(number + " | ")).append(excerpt).append('\n');
    int room = Math.max(1, WIDEST_LINE - DisplayWidth.of(before));
    String carets = "^".repeat(Math.clamp(DisplayWidth.of(marked), 1, room));
    text.append("  ").append(style.dim(" ".repeat(number.length()) + " | "));
    text.append(" ".repeat(DisplayWidth.of(before)));
    text.append(coloured(severity, carets)).append('\n');
  }

  /** Where to begin showing a line that is too wide, so that the spot is in view. */
  private static int cutBefore(String line, int spot) {
    int cut = Math.max(0, spot - WIDEST_LINE / 3);
    boolean splitsPair = cut > 0 && Character.isLowSurrogate(line.charAt(cut));
    return splitsPair ? cut - 1 : cut;
  }

  /** As a terminal can show it: tabs as spaces, what cannot be seen as U+FFFD. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        shown.append(" ".repeat(TAB));
      } else {
        boolean unseen = c != ZERO_WIDTH_JOINER && Character.getType(c) == Character.FORMAT;
        shown.append(unseen ? '\uFFFD' : c);
      }
    }
    return SafeText.of(shown.toString());
  }

  private static String fitted(String line) {
    int width = 0;
    for (int i = 0; i < line.length(); ) {
      int point = line.codePointAt(i);
      width += DisplayWidth.of(point);
      if (width > WIDEST_LINE) {
        return line.substring(0, i) + "…";
      }
      i += Character.charCount(point);
    }
    return line;
  }
}
