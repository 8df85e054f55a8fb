package dev.fixdex.disk;

import java.nio.file.Path;

/**
 * Two folders in the cache that a preview is built into in turn, so that the site that is being
 * looked at is never the one that is being replaced.
 */
public final class PreviewFolders {
  private final Path parent;
  private boolean second;

  private PreviewFolders(Path parent) {
    this.parent = parent;
  }

  /** The folders of a cache. */
  public static PreviewFolders in(CacheFolder cache) {
    return new PreviewFolders(cache.folder("preview"));
  }

  /** The folder for the next build: not the one given before. */
  public Path next() {
    second = !second;
    return parent.resolve(second ? "a" : "b");
  }
}
