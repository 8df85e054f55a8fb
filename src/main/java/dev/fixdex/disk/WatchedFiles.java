package dev.fixdex.disk;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The folders to watch, and which files in them count: not hidden ones, not what editors write on
 * the way to a file, and nothing in ignored folders.
 *
 * @param roots absolute; they need not exist
 * @param ignored absolute
 */
record WatchedFiles(List<Path> roots, List<Path> ignored) {
  /** Backups and swap files of vi, Emacs and JetBrains; vi also writes a file 4913 to try. */
  private static final Pattern PASSING =
      Pattern.compile(".*~|#.*#|.*\\.(swp|swx|swo|tmp|temp|part|crdownload)|4913|.*___jb_.*___");

  WatchedFiles {
    roots = List.copyOf(roots);
    ignored = List.copyOf(ignored);
  }

  static WatchedFiles of(List<Path> roots, List<Path> ignored) {
    return new WatchedFiles(absolute(roots), absolute(ignored));
  }

  private static List<Path> absolute(List<Path> paths) {
    return paths.stream().map(path -> path.toAbsolutePath().normalize()).distinct().toList();
  }

  /** Whether a change of a file or folder counts. The roots themselves always do. */
  boolean counts(Path path) {
    if (roots.contains(path)) {
      return true;
    }
    String name = path.getFileName().toString();
    return !name.startsWith(".")
        && !PASSING.matcher(name).matches()
        && ignored.stream().noneMatch(path::startsWith);
  }
}
