package dev.fixdex.lsp;

import java.util.List;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.jspecify.annotations.Nullable;

/** What an editor counts when it says a column. */
enum ColumnUnit {
  UTF_16(PositionEncodingKind.UTF16),
  UTF_8(PositionEncodingKind.UTF8),
  UTF_32(PositionEncodingKind.UTF32);

  private final String word;

  ColumnUnit(String word) {
    this.word = word;
  }

  /** LSP's word for it. */
  String word() {
    return word;
  }

  /** The first that an editor offers and that is known here; UTF-16 when it offers none. */
  static ColumnUnit chosenOf(@Nullable List<String> offered) {
    if (offered != null) {
      for (String each : offered) {
        for (ColumnUnit unit : values()) {
          if (unit.word.equals(each)) {
            return unit;
          }
        }
      }
    }
    return UTF_16;
  }

  private int size(int codePoint) {
    return switch (this) {
      case UTF_16 -> Character.charCount(codePoint);
      case UTF_32 -> 1;
      case UTF_8 -> codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    };
  }

  /** The column of an offset in a line. */
  int columnOf(String text, int lineStart, int offset) {
    if (this == UTF_16) {
      return offset - lineStart;
    }
    return text.substring(lineStart, offset).codePoints().map(this::size).sum();
  }

  /** The offset of a column in a line; the line's end for one beyond it. */
  int offsetOf(String text, int lineStart, int lineEnd, int column) {
    int at = lineStart;
    int left = column;
    while (at < lineEnd && left > 0) {
      int codePoint = text.codePointAt(at);
      if (size(codePoint) > left) {
        // Half a character: UTF-16 editors may mean it.
        return this == UTF_16 ? at + left : at;
      }
      left -= size(codePoint);
      at += Character.charCount(codePoint);
    }
    return Math.min(at, lineEnd);
  }
}
