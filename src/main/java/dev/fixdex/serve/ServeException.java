package dev.fixdex.serve;

import java.io.Serial;
import java.util.Objects;

/** A server could not start. The message says why, in one line for a person. */
public final class ServeException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  ServeException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Never null. */
  @Override
  public String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), "");
  }
}
