package dev.fixdex.disk;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What changed on disk since it was last asked for.
 *
 * @param paths files and folders that came, went or were written; absolute
 * @param everything whether more may have changed than is known: look at all of it again
 */
public record Changes(Set<Path> paths, boolean everything) {
  /** Nothing is known: look at all of it. */
  public static final Changes EVERYTHING = new Changes(Set.of(), true);

  public Changes {
    paths = Collections.unmodifiableSet(new TreeSet<>(paths));
  }
}
