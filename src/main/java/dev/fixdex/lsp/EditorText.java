package dev.fixdex.lsp;

import dev.fixdex.source.Span;
import java.util.Arrays;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * A text as an editor has it, and where its lines are. Offsets count from after a byte order mark,
 * as everywhere in the program; an editor that keeps the mark in its text counts it. Immutable.
 */
final class EditorText {
  private static final String MARK = "\uFEFF";

  private final String whole;
  private final ColumnUnit unit;
  private final int shift;
  private final int[] starts;

  EditorText(String whole, ColumnUnit unit) {
    this.whole = whole;
    this.unit = unit;
    this.shift = whole.startsWith(MARK) ? MARK.length() : 0;
    this.starts = starts(whole);
  }

  private static int[] starts(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean endsLine =
          c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
      if (endsLine) {
        starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** The text without a byte order mark. */
  String text() {
    return whole.substring(shift);
  }

  /** The text after one change. */
  EditorText changed(TextDocumentContentChangeEvent change) {
    Range range = change.getRange();
    if (range == null) {
      return new EditorText(change.getText(), unit);
    }
    int start = raw(range.getStart());
    int end = Math.max(start, raw(range.getEnd()));
    return new EditorText(
        whole.substring(0, start) + change.getText() + whole.substring(end), unit);
  }

  /** The offset of a position; one outside of the text is brought to its nearest place. */
  int offset(Position position) {
    return Math.max(0, raw(position) - shift);
  }

  private int raw(Position position) {
    int line = position.getLine();
    if (line < 0) {
      return 0;
    }
    if (line >= starts.length) {
      return whole.length();
    }
    return unit.offsetOf(whole, starts[line], endOf(line), position.getCharacter());
  }

  private int endOf(int line) {
    int end = line + 1 < starts.length ? starts[line + 1] : whole.length();
    while (end > starts[line] && isTerminator(whole.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isTerminator(char c) {
    return c == '\n' || c == '\r';
  }

  /** The position of an offset. */
  Position position(int offset) {
    int at = Math.min(whole.length(), offset + shift);
    int found = Arrays.binarySearch(starts, at);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line, unit.columnOf(whole, starts[line], at));
  }

  /** The range of a span. */
  Range range(Span span) {
    return new Range(position(span.start()), position(span.end()));
  }

  /** The span of a range. */
  Span span(Range range) {
    int start = offset(range.getStart());
    return new Span(start, Math.max(start, offset(range.getEnd())));
  }
}
