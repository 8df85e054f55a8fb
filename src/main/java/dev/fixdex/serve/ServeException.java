package dev.fixdex.serve;

import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A server could not start. The message says why, in one line for a person. */
public final class ServeException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final @Nullable String help;

  /**
   * @param help a way out, null when the message says it all
   */
  ServeException(String message, @Nullable String help, Throwable cause) {
    super(message, cause);
    this.help = help;
  }

  /** Never null. */
  @Override
  public String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), "");
  }

  /** A way out; null when the message says it all. */
  public @Nullable String help() {
    return help;
  }
}
