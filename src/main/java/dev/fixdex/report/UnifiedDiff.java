package dev.fixdex.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed in a file, as {@code diff -u} writes it and {@code patch} and {@code git apply} take
 * it. Line ends are kept as they are, so that a changed one is seen.
 */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String NO_LINE_END = "\n\\ No newline at end of file\n";

  private final List<LineDiff.Line> lines;
  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(List<LineDiff.Line> lines) {
    this.lines = lines;
  }

  /**
   * The difference between two states of a file; empty when there is none.
   *
   * @param path as it is seen from where the difference is shown
   */
  public static String of(String path, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    UnifiedDiff diff = new UnifiedDiff(LineDiff.of(lines(before), lines(after)));
    diff.out.append("--- a/").append(path).append("\n+++ b/").append(path).append('\n');
    diff.hunks();
    return diff.out.toString();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(from, next));
      from = next;
    }
    return lines;
  }

  private void hunks() {
    int i = 0;
    while (i < lines.size()) {
      while (i < lines.size() && lines.get(i).kind() == LineDiff.Kind.SAME) {
        i++;
      }
      if (i < lines.size()) {
        int start = Math.max(0, i - CONTEXT);
        int end = endOfHunk(i);
        hunk(start, end);
        i = end;
      }
    }
  }

  /** After the last change from which no other is more than two contexts away, with its context. */
  private int endOfHunk(int firstChange) {
    int last = firstChange;
    for (int i = firstChange; i < lines.size() && i - last <= 2 * CONTEXT; i++) {
      last = lines.get(i).kind() == LineDiff.Kind.SAME ? last : i;
    }
    return Math.min(lines.size(), last + 1 + CONTEXT);
  }

  private void hunk(int start, int end) {
    out.append("@@ -").append(range(start, end, LineDiff.Kind.ADDED));
    out.append(" +").append(range(start, end, LineDiff.Kind.REMOVED)).append(" @@\n");
    for (LineDiff.Line line : lines.subList(start, end)) {
      String sign =
          switch (line.kind()) {
            case SAME -> " ";
            case REMOVED -> "-";
            case ADDED -> "+";
          };
      out.append(sign).append(line.text());
      if (!line.text().endsWith("\n")) {
        out.append(NO_LINE_END);
      }
    }
  }

  /** First line and number of lines of a hunk on one side, whose lines are all but {@code not}. */
  private String range(int start, int end, LineDiff.Kind not) {
    long before = lines.subList(0, start).stream().filter(line -> line.kind() != not).count();
    long count = lines.subList(start, end).stream().filter(line -> line.kind() != not).count();
    return (count == 0 ? before : before + 1) + (count == 1 ? "" : "," + count);
  }
}
