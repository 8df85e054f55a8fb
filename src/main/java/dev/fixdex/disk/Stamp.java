package dev.fixdex.disk;

import java.nio.file.attribute.BasicFileAttributes;

/**
 * What can be known of a file without reading it.
 *
 * @param size in bytes
 * @param modified milliseconds since 1970
 */
public record Stamp(long size, long modified) {
  /**
   * A file that was this young, in milliseconds, when something was noted of it may have changed
   * once more without showing it by its time: git calls such entries of its index racily clean.
   */
  private static final long YOUNG = 3_000;

  static Stamp of(BasicFileAttributes attributes) {
    return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
  }

  /** The stamp of no file. */
  public static final Stamp NEVER = new Stamp(-1, -1);

  /**
   * Whether a file with this stamp still is as it was at a time.
   *
   * @param noted in milliseconds since 1970
   */
  public boolean isSettledBefore(long noted) {
    return modified < noted - YOUNG;
  }
}
