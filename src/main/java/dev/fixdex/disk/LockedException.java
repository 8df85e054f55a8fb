package dev.fixdex.disk;

import java.io.Serial;

/** Somebody else holds a lock. The message says who, in one line for a person. */
public final class LockedException extends DiskException {
  @Serial private static final long serialVersionUID = 1;

  LockedException(String message) {
    super(message);
  }
}
