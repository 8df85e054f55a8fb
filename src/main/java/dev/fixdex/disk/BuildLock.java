package dev.fixdex.disk;

/**
 * Lets one process at a time write what belongs to a knowledge base, or show its preview. One whose
 * holder died is free again.
 */
public final class BuildLock implements AutoCloseable {
  private static final String NAME = "build.lock";
  private static final String PREVIEW = "preview.lock";

  private final HeldLock lock;

  private BuildLock(HeldLock lock) {
    this.lock = lock;
  }

  /**
   * Takes the lock of who builds. It is held while something is written, not longer.
   *
   * @throws LockedException naming the holder, when somebody else has it
   */
  public static BuildLock take(CacheFolder cache) {
    return new BuildLock(
        HeldLock.take(cache.folder("").resolve(NAME), "Another fixdex is at work here"));
  }

  /**
   * Takes the lock of who shows a preview, held for as long as it is shown.
   *
   * @throws LockedException naming the holder, when somebody else has it
   */
  public static BuildLock ofPreview(CacheFolder cache) {
    return new BuildLock(
        HeldLock.take(
            cache.folder("").resolve(PREVIEW), "Another fixdex serves this knowledge base"));
  }

  /** Frees it. */
  @Override
  public void close() {
    lock.close();
  }
}
