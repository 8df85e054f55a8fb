package dev.fixdex.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The shortest way from one list of lines to another (Myers, "An O(ND) Difference Algorithm"). */
final class LineDiff {
  /** Beyond this many changed lines the way is no help to a reader and would cost a lot to find. */
  private static final int MOST_CHANGES = 2_000;

  private final List<String> before;
  private final List<String> after;

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** What becomes of a line. */
  enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  record Line(Kind kind, String text) {}

  /** The lines of both, in order; where many differ, all old ones and then all new ones. */
  static List<Line> of(List<String> before, List<String> after) {
    int head = 0;
    int shorter = Math.min(before.size(), after.size());
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<Line> lines = new ArrayList<>();
    add(lines, Kind.SAME, before.subList(0, head));
    lines.addAll(
        new LineDiff(
                before.subList(head, before.size() - tail),
                after.subList(head, after.size() - tail))
            .middle());
    add(lines, Kind.SAME, before.subList(before.size() - tail, before.size()));
    return lines;
  }

  private static void add(List<Line> lines, Kind kind, List<String> texts) {
    texts.forEach(text -> lines.add(new Line(kind, text)));
  }

  private List<Line> middle() {
    int most = Math.min(MOST_CHANGES, before.size() + after.size());
    List<int[]> trace = new ArrayList<>();
    int[] reach = new int[2 * most + 3]; // reach[k + most + 1]: furthest x on diagonal k
    for (int d = 0; d <= most; d++) {
      trace.add(reach.clone());
      for (int k = -d; k <= d; k += 2) {
        int at = k + most + 1;
        boolean down = k == -d || (k != d && reach[at - 1] < reach[at + 1]);
        int x = down ? reach[at + 1] : reach[at - 1] + 1;
        while (x < before.size()
            && x - k < after.size()
            && before.get(x).equals(after.get(x - k))) {
          x++;
        }
        reach[at] = x;
        if (x >= before.size() && x - k >= after.size()) {
          return wayBack(trace, d, most);
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    add(lines, Kind.REMOVED, before);
    add(lines, Kind.ADDED, after);
    return lines;
  }

  private List<Line> wayBack(List<int[]> trace, int changes, int most) {
    List<Line> lines = new ArrayList<>();
    int x = before.size();
    int y = after.size();
    for (int d = changes; d >= 0; d--) {
      int[] reach = trace.get(d);
      int k = x - y;
      int at = k + most + 1;
      boolean down = k == -d || (k != d && reach[at - 1] < reach[at + 1]);
      int fromX = d == 0 ? 0 : down ? reach[at + 1] : reach[at - 1];
      int fromY = d == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
      while (x > fromX && y > fromY) {
        lines.add(new Line(Kind.SAME, before.get(--x)));
        y--;
      }
      if (d > 0) {
        lines.add(
            down ? new Line(Kind.ADDED, after.get(--y)) : new Line(Kind.REMOVED, before.get(--x)));
      }
    }
    Collections.reverse(lines);
    return lines;
  }
}
