package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which files the site that is seen and the spare one do not share, in a file beside the spare. */
final class SiteDifference {
  private static final String KIND = "fixdex difference 1";

  private final Path file;

  /** The difference of a spare site. */
  SiteDifference(Path spare) {
    file = spare.resolveSibling("difference");
  }

  /** The paths; empty when that is not known. */
  Optional<Set<String>> read() throws IOException {
    return LineFile.read(file, KIND).map(HashSet::new);
  }

  /** To be called before either site changes. */
  void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  /** To be called last, when the sites are in their places. */
  void note(Collection<String> paths) throws IOException {
    Files.write(file, LineFile.bytes(KIND, new TreeSet<>(paths)));
  }
}
