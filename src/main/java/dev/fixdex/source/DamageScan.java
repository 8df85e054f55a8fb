package dev.fixdex.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at a text through one code page: which runs of characters are UTF-8 bytes in disguise, and
 * how much other text beyond ASCII there is.
 */
final class DamageScan {
  /** More readings of one run than this cannot be told apart by any sign. */
  private static final int MOST_READINGS = 512;

  private final String text;
  private final CodePage page;
  private final List<DamagedRun> runs = new ArrayList<>();
  private int genuine;

  private List<String> readings = List.of("");
  private boolean exact = true;
  private int longest;
  private int runStart = -1;

  DamageScan(String text, CodePage page) {
    this.text = text;
    this.page = page;
    scan();
  }

  CodePage page() {
    return page;
  }

  List<DamagedRun> runs() {
    return runs;
  }

  /** Characters beyond ASCII that are in no damaged run. */
  int genuine() {
    return genuine;
  }

  long exactRuns() {
    return runs.stream().filter(DamagedRun::exact).count();
  }

  private void scan() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int used = c < 0x80 ? 0 : sequenceAt(i);
      if (used > 0) {
        i += used;
        continue;
      }
      endRun(i);
      if (c >= 0x80 && !Character.isLowSurrogate(c)) {
        genuine++;
      }
      i++;
    }
    endRun(text.length());
  }

  /** Reads one sequence at {@code at} into the current run; the number of characters used, or 0. */
  private int sequenceAt(int at) {
    int lead = page.byteOf(text.charAt(at));
    int length = lead < 0 ? 0 : Utf8Sequence.lengthOf(lead);
    if (length == 0) {
      return 0;
    }
    int[] present = new int[length];
    present[0] = lead;
    int count = 1;
    while (count < length && at + count < text.length()) {
      int b = page.byteOf(text.charAt(at + count));
      if (!Utf8Sequence.isContinuation(b)) {
        break;
      }
      present[count++] = b;
    }
    Set<String> found = new LinkedHashSet<>();
    boolean whole = count == length;
    if (whole) {
      add(found, present, length);
    } else if (count > 1) { // a lead byte alone may be any letter
      fillLost(present, count, length, found);
    }
    if (found.isEmpty()) {
      return 0;
    }
    extendRun(at, found, whole, length);
    return count;
  }

  /** All valid sequences that lose exactly the missing bytes in this code page. */
  private void fillLost(int[] present, int count, int length, Set<String> found) {
    if (count == length) {
      add(found, present, length);
      return;
    }
    for (int position = 1; position <= count; position++) {
      for (int lost : page.lostBytes()) {
        if (!Utf8Sequence.isContinuation(lost)) {
          continue;
        }
        int[] longer = new int[length];
        System.arraycopy(present, 0, longer, 0, position);
        longer[position] = lost;
        System.arraycopy(present, position, longer, position + 1, count - position);
        fillLost(longer, count + 1, length, found);
      }
    }
  }

  private static void add(Set<String> found, int[] bytes, int length) {
    int point = Utf8Sequence.decode(bytes, length);
    if (point >= 0xA0 && Character.isDefined(point)) {
      found.add(Character.toString(point));
    }
  }

  private void extendRun(int at, Set<String> found, boolean whole, int length) {
    if (runStart < 0) {
      runStart = at;
    }
    List<String> longer = new ArrayList<>();
    if ((long) readings.size() * found.size() <= MOST_READINGS) {
      for (String reading : readings) {
        for (String point : found) {
          longer.add(reading + point);
        }
      }
    }
    readings = longer;
    exact &= whole;
    longest = Math.max(longest, length);
  }

  private void endRun(int end) {
    if (runStart >= 0) {
      runs.add(new DamagedRun(new Span(runStart, end), readings, exact, longest));
    }
    runStart = -1;
    readings = List.of("");
    exact = true;
    longest = 0;
  }
}
