package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for changes itself, now and then: slower, and it works everywhere. */
final class PolledChanges implements ChangeSource {
  private static final long PAUSE_MILLIS = 1_000;

  private final WatchedFiles files;
  private Map<Path, Seen> seen;
  private volatile boolean closed;

  /** What tells one state of a file from another. */
  private record Seen(long size, long modified, @Nullable Object key) {}

  PolledChanges(WatchedFiles files) {
    this.files = files;
    this.seen = look();
  }

  private Map<Path, Seen> look() {
    Map<Path, Seen> found = new HashMap<>();
    for (Path root : files.roots()) {
      try {
        Files.walkFileTree(root, new Collector(found));
      } catch (IOException e) {
        throw new DiskException("watch", root, e);
      }
    }
    return found;
  }

  @Override
  public boolean poll(long millis, ChangeBatch into) throws InterruptedException {
    Thread.sleep(Math.min(millis, PAUSE_MILLIS));
    if (closed) {
      throw new InterruptedException("closed");
    }
    Map<Path, Seen> now = look();
    boolean any = false;
    for (Map.Entry<Path, Seen> file : now.entrySet()) {
      if (!file.getValue().equals(seen.get(file.getKey()))) {
        into.add(file.getKey());
        any = true;
      }
    }
    for (Path path : seen.keySet()) {
      if (!now.containsKey(path)) {
        into.add(path);
        any = true;
      }
    }
    seen = now;
    return any;
  }

  @Override
  public void close() {
    closed = true;
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final Map<Path, Seen> found;

    Collector(Map<Path, Seen> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return files.counts(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (files.counts(file)) {
        long modified = attributes.lastModifiedTime().toMillis();
        found.put(file, new Seen(attributes.size(), modified, attributes.fileKey()));
      }
      return FileVisitResult.CONTINUE;
    }

    /** A folder that cannot be read just now has no files; it shows up when it can. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
