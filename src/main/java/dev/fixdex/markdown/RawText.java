package dev.fixdex.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.fixdex.source.Span;

/**
 * The text that flexmark's sequences are parts of. Where a part is one piece of it, the piece is
 * copied out as a whole: a sequence gives its text character by character, at ten times the cost.
 */
final class RawText {
  private final String text;
  private final boolean exact;

  RawText(String text) {
    this.text = text;
    // flexmark shows U+FFFD in place of a NUL: CommonMark 0.31.2, section 2.3.
    exact = text.indexOf('\0') < 0;
  }

  /** A sequence's place in the text. */
  static Span span(BasedSequence part) {
    return new Span(part.getStartOffset(), part.getEndOffset());
  }

  /** A sequence's text. */
  String of(BasedSequence part) {
    int start = part.getStartOffset();
    int end = part.getEndOffset();
    return exact && end - start == part.length() ? text.substring(start, end) : part.toString();
  }

  /** A sequence's text, escapes and entities resolved. */
  String unescaped(BasedSequence part) {
    String raw = of(part);
    return raw.indexOf('\\') < 0 && raw.indexOf('&') < 0 ? raw : part.unescape();
  }
}
