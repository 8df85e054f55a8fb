package dev.fixdex.highlight;

/**
 * A stretch of code of one kind.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last, greater than {@code start}
 */
public record Token(TokenKind kind, int start, int end) {
  public Token {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "Expected: 0 <= start < end; Actual: " + start + ", " + end);
    }
  }
}
