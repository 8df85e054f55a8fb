package dev.fixdex.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Names the state of a folder by what can be seen without reading: the path, size, time of change
 * and identity of each file in it. Whoever edits, adds or deletes one changes the name.
 *
 * @param files number of files
 * @param first a sum over all files, for the order in which they are visited is not the same on
 *     every system
 * @param second another sum
 */
record SiteState(String root, long files, long first, long second) {
  /** How deep the folders are that are looked through at one time, as the entries' folders. */
  private static final int APART = 2;

  /** The state of a folder; that of one without any file where there is none. */
  static SiteState of(Path root) throws IOException {
    SiteState none = new SiteState(root.toString(), 0, 0, 0);
    if (!Files.isDirectory(root)) {
      return none;
    }
    Walk above = new Walk(root.getNameCount() + APART);
    Files.walkFileTree(root, above);
    try {
      return above.apart.parallelStream()
          .map(folder -> none.of(below(folder)))
          .reduce(none, SiteState::and)
          .and(none.of(above));
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private static Walk below(Path folder) {
    try {
      Walk walk = new Walk(Integer.MAX_VALUE);
      Files.walkFileTree(folder, walk);
      return walk;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SiteState of(Walk walk) {
    return new SiteState(root, walk.files, walk.first, walk.second);
  }

  private SiteState and(SiteState other) {
    return new SiteState(root, files + other.files, first + other.first, second + other.second);
  }

  /** A state from its name. */
  static SiteState parse(String name) {
    String[] parts = name.split(" ");
    String sums = parts[parts.length - 1];
    String files = parts[parts.length - 2];
    return new SiteState(
        name.substring(0, name.length() - sums.length() - files.length() - 2),
        Long.parseLong(files),
        Long.parseUnsignedLong(sums.substring(0, 16), 16),
        Long.parseUnsignedLong(sums.substring(16), 16));
  }

  /** The state without a file that is there. */
  SiteState without(Path file) throws IOException {
    long one = one(file, attributes(file));
    return new SiteState(root, files - 1, first - first(one), second - second(one));
  }

  /**
   * The state with a file more.
   *
   * @param file where it will be
   * @param now where it is
   */
  SiteState with(Path file, Path now) throws IOException {
    long one = one(file, attributes(now));
    return new SiteState(root, files + 1, first + first(one), second + second(one));
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public String toString() {
    return "%s %d %016x%016x".formatted(root, files, first, second);
  }

  /** Looks at all files above a depth, and gathers the folders at it. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final int depth;
    private final List<Path> apart = new ArrayList<>();
    private long files;
    private long first;
    private long second;

    Walk(int depth) {
      this.depth = depth;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.getNameCount() < depth) {
        return FileVisitResult.CONTINUE;
      }
      apart.add(folder);
      return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      long one = one(file, attributes);
      files++;
      first += first(one);
      second += second(one);
      return FileVisitResult.CONTINUE;
    }
  }

  private static long one(Path file, BasicFileAttributes attributes) {
    long name = file.toString().hashCode();
    long time = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    long key = String.valueOf(attributes.fileKey()).hashCode();
    return mix(mix(mix(name) + attributes.size()) + time) + key;
  }

  private static long first(long one) {
    return mix(one);
  }

  private static long second(long one) {
    return mix(one ^ 0x9e3779b97f4a7c15L);
  }

  /** Spreads every bit over all others: the finaliser of SplitMix64 (Steele et al., 2014). */
  private static long mix(long value) {
    long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }
}
