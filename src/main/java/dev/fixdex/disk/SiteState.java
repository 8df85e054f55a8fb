package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * Names the state of a folder by what can be seen without reading: the path, size, time of change
 * and identity of each file in it. Whoever edits, adds or deletes one changes the name.
 */
final class SiteState extends SimpleFileVisitor<Path> {
  private long files;
  private long first;
  private long second;

  private SiteState() {}

  /** The state of a folder; that of one without any file where there is none. */
  static String of(Path root) throws IOException {
    SiteState state = new SiteState();
    if (Files.isDirectory(root)) {
      Files.walkFileTree(root, state);
    }
    return "%s %d %016x%016x".formatted(root, state.files, state.first, state.second);
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    long name = file.toString().hashCode();
    long time = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    long key = String.valueOf(attributes.fileKey()).hashCode();
    long one = mix(mix(mix(name) + attributes.size()) + time) + key;
    // A sum, for the order in which files are visited is not the same on every system.
    files++;
    first += mix(one);
    second += mix(one ^ 0x9e3779b97f4a7c15L);
    return FileVisitResult.CONTINUE;
  }

  /** Spreads every bit over all others: the finaliser of SplitMix64 (Steele et al., 2014). */
  private static long mix(long value) {
    long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }
}
