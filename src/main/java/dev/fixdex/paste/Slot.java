package dev.fixdex.paste;

/**
 * A placeholder in a block's text.
 *
 * @param name without its underscores
 * @param start offset of its first underscore
 * @param end offset after its last
 */
public record Slot(String name, int start, int end) {
  public Slot {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "Expected: 0 <= start < end; Actual: " + start + ", " + end);
    }
  }
}
