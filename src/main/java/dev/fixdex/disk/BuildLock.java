package dev.fixdex.disk;

/**
 * Lets one process at a time write what belongs to a knowledge base. One whose holder died is free
 * again.
 */
public final class BuildLock implements AutoCloseable {
  private static final String NAME = "build.lock";

  private final HeldLock lock;

  private BuildLock(HeldLock lock) {
    this.lock = lock;
  }

  /**
   * Takes the lock.
   *
   * @throws DiskException naming the holder, when somebody else has it
   */
  public static BuildLock take(CacheFolder cache) {
    return new BuildLock(
        HeldLock.take(cache.folder("").resolve(NAME), "Another fixdex is at work here"));
  }

  /** Frees it. */
  @Override
  public void close() {
    lock.close();
  }
}
