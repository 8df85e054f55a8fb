package dev.fixdex.json;

import java.io.Serial;

/** A text is not the JSON that was expected. */
public final class JsonException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  JsonException(String message, int line, int column) {
    super(message);
    this.line = line;
    this.column = column;
  }

  /** Line of the fault in the text, from 1. */
  public int line() {
    return line;
  }

  /** Column of the fault, from 1. */
  public int column() {
    return column;
  }
}
