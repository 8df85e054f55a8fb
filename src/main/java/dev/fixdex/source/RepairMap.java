package dev.fixdex.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Leads offsets from a repaired text to the text before its repairs, and back. */
final class RepairMap {
  private final String text;
  private final List<Repair> repairs;

  /** A map for a repaired text and its repairs, in order. */
  RepairMap(String text, List<Repair> repairs) {
    this.text = text;
    this.repairs = repairs;
  }

  List<Repair> repairs() {
    return repairs;
  }

  /**
   * Where an offset of the repaired text was before. Within a repaired run that lost nothing, each
   * byte of the UTF-8 form was one character; within another the offset leads to the run's start,
   * or to its end when it ends a span.
   */
  int toOriginal(int offset, boolean endsSpan) {
    int before = countBefore(offset, repair -> repair.span().start());
    if (before == 0) {
      return offset;
    }
    Repair last = repairs.get(before - 1);
    if (offset >= last.span().end()) {
      return last.original().end() + (offset - last.span().end());
    }
    if (last.original().length() == utf8Length(last.span().start(), last.span().end())) {
      return last.original().start() + utf8Length(last.span().start(), offset);
    }
    return endsSpan ? last.original().end() : last.original().start();
  }

  /** Where an offset of the damaged text, outside of what was repaired, is now. */
  int toText(int originalOffset) {
    int before = countBefore(originalOffset + 1, repair -> repair.original().end());
    if (before == 0) {
      return originalOffset;
    }
    Repair last = repairs.get(before - 1);
    return last.span().end() + (originalOffset - last.original().end());
  }

  Span toText(Span original) {
    return new Span(toText(original.start()), toText(original.end()));
  }

  /**
   * The repairs that lead from the text before this map's repairs to the text after {@code next}'s,
   * which repair what this map's had made.
   */
  List<Repair> then(RepairMap next) {
    List<Span> middle = new ArrayList<>();
    repairs.forEach(repair -> middle.add(repair.span()));
    next.repairs.forEach(repair -> middle.add(repair.original()));
    middle.sort(null);
    List<Repair> joined = new ArrayList<>();
    int i = 0;
    while (i < middle.size()) {
      Span group = middle.get(i++);
      while (i < middle.size() && middle.get(i).start() < group.end()) {
        group = group.union(middle.get(i++));
      }
      Span before = new Span(toOriginal(group.start(), false), toOriginal(group.end(), true));
      joined.add(new Repair(before, next.toText(group)));
    }
    return joined;
  }

  private int countBefore(int offset, ToIntFunction<Repair> place) {
    int low = 0;
    int high = repairs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place.applyAsInt(repairs.get(middle)) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int utf8Length(int from, int to) {
    return text.substring(from, to).getBytes(StandardCharsets.UTF_8).length;
  }
}
