package dev.fixdex.disk;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Changes being gathered. Bounded: when there are very many, all of them count as everything. */
final class ChangeBatch {
  private static final int MOST = 10_000;

  private final Set<Path> paths = new HashSet<>();
  private boolean everything;

  void add(Path path) {
    if (paths.size() < MOST) {
      paths.add(path);
    } else {
      everything = true;
    }
  }

  void addEverything() {
    everything = true;
  }

  Changes changes() {
    return everything ? Changes.EVERYTHING : new Changes(paths, false);
  }
}
