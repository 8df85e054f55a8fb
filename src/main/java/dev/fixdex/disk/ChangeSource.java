package dev.fixdex.disk;

import java.io.IOException;

/** A way to learn of changes. */
interface ChangeSource extends AutoCloseable {
  /**
   * Waits for changes.
   *
   * @param millis at most
   * @return whether any came
   * @throws IOException when this way cannot go on
   */
  boolean poll(long millis, ChangeBatch into) throws IOException, InterruptedException;

  @Override
  void close();
}
