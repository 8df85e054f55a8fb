package dev.fixdex.eval;

import java.io.Serial;

/** A line cannot be used. */
final class LineFault extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final String fault;

  LineFault(String fault) {
    super(fault);
    this.fault = fault;
  }

  String fault() {
    return fault;
  }
}
