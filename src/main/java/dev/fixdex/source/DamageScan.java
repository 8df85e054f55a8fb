package dev.fixdex.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks at a text through one code page: which runs of characters are UTF-8 bytes in disguise, and
 * how much other text beyond ASCII there is.
 */
final class DamageScan {
  private static final char REPLACEMENT = '\uFFFD';

  private final String text;
  private final CodePage page;
  private final Quotations quotations;
  private final boolean mayBeReplaced;
  private final List<Span> orphans = new ArrayList<>();
  private final List<DamagedRun> runs = new ArrayList<>();
  private final Map<Long, List<String>> filled = new TreeMap<>();
  private List<DamagedSequence> open = new ArrayList<>();
  private int inexactRuns;
  private int leftOver;
  private int genuine;

  /**
   * Scans a text.
   *
   * @param mayBeReplaced whether a U+FFFD may stand for a byte that the code page has no character
   *     for, rather than for a broken byte of this very file
   */
  DamageScan(String text, CodePage page, Quotations quotations, boolean mayBeReplaced) {
    this.text = text;
    this.page = page;
    this.quotations = quotations;
    this.mayBeReplaced = mayBeReplaced;
    scan();
  }

  CodePage page() {
    return page;
  }

  List<DamagedRun> runs() {
    return runs;
  }

  /** Characters beyond ASCII that are in no damaged run. */
  int leftOver() {
    return leftOver;
  }

  /** {@link #leftOver} outside of quotations. */
  int genuine() {
    return genuine;
  }

  /**
   * Characters that show a lead byte and nothing after it, in order: the rest may have been lost,
   * or they are genuine.
   */
  List<Span> orphans() {
    return orphans;
  }

  /** Runs that lost bytes. */
  int inexactRuns() {
    return inexactRuns;
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
      endRun();
      if (c >= 0x80 && c != REPLACEMENT && !Character.isLowSurrogate(c)) {
        leave(i);
      }
      i++;
    }
    endRun();
  }

  private void leave(int at) {
    leftOver++;
    if (!quotations.contain(at)) {
      genuine++;
    }
    int b = page.byteOf(text.charAt(at));
    if (b >= 0 && Utf8Sequence.lengthOf(b) > 0 && page.lostBytes().length > 0) {
      orphans.add(new Span(at, at + 1));
    }
  }

  private void endRun() {
    if (!open.isEmpty()) {
      DamagedRun run = DamagedRun.of(open, quotations.contain(open.getFirst().span().start()));
      runs.add(run);
      inexactRuns += run.exact() ? 0 : 1;
      open = new ArrayList<>();
    }
  }

  /** Reads one sequence at {@code at} into the open run; the number of characters used, or 0. */
  private int sequenceAt(int at) {
    int lead = page.byteOf(text.charAt(at));
    int length = lead < 0 ? 0 : Utf8Sequence.lengthOf(lead);
    if (length == 0) {
      return 0;
    }
    int[] present = new int[length];
    present[0] = lead;
    int count = 1;
    boolean replaced = false;
    while (count < length && at + count < text.length()) {
      char c = text.charAt(at + count);
      int b = page.byteOf(c);
      if (c == REPLACEMENT && mayBeReplaced) {
        replaced = true; // shown in place of a byte that the code page has no character for
        b = 0;
      } else if (!Utf8Sequence.isContinuation(b)) {
        break;
      }
      present[count++] = b;
    }
    if (count == 1 || (replaced && count < length)) {
      return 0; // a lead byte alone may be any letter
    }
    boolean exact = count == length && !replaced;
    List<String> readings = readings(present, count, exact);
    if (readings.isEmpty()) {
      return 0;
    }
    open.add(new DamagedSequence(new Span(at, at + count), readings, length, exact));
    return count;
  }

  private List<String> readings(int[] present, int count, boolean exact) {
    if (exact) {
      int point = Utf8Sequence.decode(present);
      return isText(point, true) ? List.of(Character.toString(point)) : List.of();
    }
    long key = count;
    for (int b : present) {
      key = key << 8 | b;
    }
    return filled.computeIfAbsent(
        key,
        k -> {
          Set<String> found = new LinkedHashSet<>();
          fillLost(present, count, found);
          return List.copyOf(found);
        });
  }

  /** All valid sequences that lose exactly the missing bytes in this code page. */
  private void fillLost(int[] present, int count, Set<String> found) {
    int hole = 1;
    while (hole < count && present[hole] != 0) {
      hole++;
    }
    if (hole < count) {
      for (int lost : page.lostBytes()) {
        int[] whole = present.clone();
        whole[hole] = lost;
        fillLost(whole, count, found);
      }
    } else if (count == present.length) {
      int point = Utf8Sequence.decode(present);
      if (isText(point, false)) {
        found.add(Character.toString(point));
      }
    } else {
      for (int position = 1; position <= count; position++) {
        int[] longer = new int[present.length];
        System.arraycopy(present, 0, longer, 0, position);
        System.arraycopy(present, position, longer, position + 1, count - position);
        fillLost(longer, count + 1, found);
      }
    }
  }

  /** C1 controls are what an undefined byte becomes in text that was damaged twice. */
  private static boolean isText(int point, boolean exact) {
    return point >= (exact ? 0x80 : 0xA0) && Character.isDefined(point);
  }
}
