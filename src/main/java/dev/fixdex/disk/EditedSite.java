package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The site that people see with a few files otherwise: what is neither written nor dropped stays as
 * it is there, and is not even looked at. Needs to know in which files the spare site differs.
 */
final class EditedSite extends NextSite {
  private final Set<String> differing;
  private final byte[] manifest;
  private final Set<String> dropped = new TreeSet<>();

  private EditedSite(
      SpareFolder folder, SiteDifference difference, Set<String> differing, byte[] manifest) {
    super(folder, difference);
    this.differing = differing;
    this.manifest = manifest;
  }

  /**
   * Begins with the site that people see; empty, and nothing is touched, when it is not known how
   * the spare one differs from it.
   */
  static Optional<EditedSite> open(Path root, Path seen) throws IOException {
    SiteDifference difference = new SiteDifference(root);
    Optional<Set<String>> differing = SiteMarker.isIn(root) ? difference.read() : Optional.empty();
    Optional<byte[]> manifest = SiteMarker.bytes(seen);
    if (differing.isEmpty() || manifest.isEmpty()) {
      return Optional.empty();
    }
    difference.forget();
    Files.deleteIfExists(root.resolve(SiteMarker.NAME));
    SpareFolder folder = new SpareFolder(root, seen, false);
    return Optional.of(new EditedSite(folder, difference, differing.get(), manifest.get()));
  }

  @Override
  void write(String path, byte[] bytes) throws IOException {
    put(path, bytes, SpareFolder.holds(folder.seen(path), bytes), true);
  }

  /** Leaves out files that the seen site has. */
  void drop(Collection<String> paths) {
    dropped.addAll(paths);
  }

  /** Nothing else is in the site: it is as a build left it. */
  @Override
  boolean isSeen(String path) {
    return Files.isRegularFile(folder.seen(path), LinkOption.NOFOLLOW_LINKS);
  }

  /** Paths of the seen site's files that begin so. */
  List<String> seenIn(String beginning) {
    return SiteMarker.paths(manifest, beginning);
  }

  @Override
  void finish() throws IOException {
    dropped.removeAll(written.keySet());
    for (String path : dropped) {
      folder.remove(path);
    }
    for (String path : differing) {
      if (!written.containsKey(path) && !dropped.contains(path)) {
        makeLikeSeen(path);
      }
    }
    manifest(SiteMarker.edited(manifest, new TreeMap<>(written), dropped));
  }

  private void makeLikeSeen(String path) throws IOException {
    if (Files.isRegularFile(folder.seen(path), LinkOption.NOFOLLOW_LINKS)) {
      share(path, true);
    } else {
      folder.remove(path);
    }
  }

  @Override
  boolean isLikeSeen() {
    return changed.isEmpty() && gone().isEmpty();
  }

  @Override
  List<String> gone() {
    List<String> gone = new ArrayList<>(dropped);
    gone.removeIf(written::containsKey);
    return gone;
  }
}
