package dev.fixdex.disk;

import java.nio.file.Path;

/** A path below a folder as all other packages know it: relative, with {@code /}. */
final class RelativePath {
  private RelativePath() {}

  static String of(Path root, Path file) {
    return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
  }
}
