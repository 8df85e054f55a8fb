package dev.fixdex.source;

/**
 * A place as people and editors count it. Made only when printing; inside the program places are
 * offsets.
 *
 * @param line 1 or more
 * @param column 1 or more, in UTF-16 units; a tab counts one, a byte order mark none
 */
public record Position(int line, int column) {
  public Position {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("no position: " + line + ":" + column);
    }
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
