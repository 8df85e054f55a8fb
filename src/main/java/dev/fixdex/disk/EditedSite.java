package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The site that people see with a few files otherwise: what is neither written nor dropped stays as
 * it is there, and is not even looked at. Needs to know in which files the spare site differs.
 */
final class EditedSite implements NextSite {
  private final SpareFolder folder;
  private final SiteDifference difference;
  private final Set<String> differing;
  private final byte[] manifest;
  private final Map<String, FileSum> written = new ConcurrentHashMap<>();
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private final Set<String> apart = ConcurrentHashMap.newKeySet();
  private final Set<String> dropped = new TreeSet<>();

  private EditedSite(
      SpareFolder folder, SiteDifference difference, Set<String> differing, byte[] manifest) {
    this.folder = folder;
    this.difference = difference;
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
  public void write(String path, byte[] bytes) throws IOException {
    written.put(path, FileSum.of(bytes));
    boolean same = SpareFolder.holds(folder.seen(path), bytes);
    if (!same) {
      changed.add(path);
    }
    if (same && folder.isShared(path)) {
      return;
    }
    if (SpareFolder.holds(folder.own(path), bytes)) {
      apart.add(path);
      return;
    }
    FileTree.delete(folder.own(path)); // never written over: the seen site may share it
    if (!(same && folder.link(path))) {
      folder.create(path, bytes);
      apart.add(path);
    }
  }

  /** Leaves out files that the seen site has. */
  void drop(Collection<String> paths) {
    dropped.addAll(paths);
  }

  @Override
  public boolean has(String path) {
    return written.containsKey(path);
  }

  /** Nothing else is in the site: it is as a build left it. */
  @Override
  public boolean isSeen(String path) {
    return Files.isRegularFile(folder.seen(path), LinkOption.NOFOLLOW_LINKS);
  }

  /** Paths of the seen site's files that begin so. */
  List<String> seenIn(String beginning) {
    return SiteMarker.paths(manifest, beginning);
  }

  @Override
  public void finish() throws IOException {
    dropped.removeAll(written.keySet());
    for (String path : dropped) {
      folder.remove(path);
    }
    for (String path : differing) {
      if (!written.containsKey(path) && !dropped.contains(path)) {
        makeLikeSeen(path);
      }
    }
    Path marker = folder.own(SiteMarker.NAME);
    Files.deleteIfExists(marker);
    SpareFolder.put(marker, SiteMarker.edited(manifest, new TreeMap<>(written), dropped));
  }

  private void makeLikeSeen(String path) throws IOException {
    if (!Files.isRegularFile(folder.seen(path), LinkOption.NOFOLLOW_LINKS)) {
      folder.remove(path);
    } else if (!folder.isShared(path)) {
      FileTree.delete(folder.own(path));
      if (!folder.link(path)) {
        folder.create(path, Files.readAllBytes(folder.seen(path)));
        apart.add(path);
      }
    }
  }

  @Override
  public boolean isLikeSeen() {
    return changed.isEmpty() && gone().isEmpty();
  }

  @Override
  public List<String> changed() {
    return changed.stream().sorted().toList();
  }

  @Override
  public List<String> gone() {
    List<String> gone = new ArrayList<>(dropped);
    gone.removeIf(written::containsKey);
    return gone;
  }

  @Override
  public Set<String> apart() {
    return apart;
  }

  @Override
  public void noteDifference() throws IOException {
    Set<String> paths = new TreeSet<>(apart);
    paths.addAll(gone());
    difference.note(paths);
  }

  @Override
  public void discard() throws IOException {
    folder.delete();
  }
}
