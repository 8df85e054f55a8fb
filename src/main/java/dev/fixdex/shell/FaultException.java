package dev.fixdex.shell;

/** Ends the parse of a script that breaks the grammar. */
final class FaultException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Fault fault;

  FaultException(int start, int end, String message, boolean open) {
    super(message, null, false, false);
    this.fault = new Fault(start, end, message, open);
  }

  Fault fault() {
    return fault;
  }
}
