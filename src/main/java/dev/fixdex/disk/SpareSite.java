package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The site that nobody sees, being made into the next one. It usually is the one before the one
 * that is seen, so that most files are there already. They are compared by their bytes: what a
 * killed build left does no harm.
 *
 * <p>A file that the seen site has too is linked and not written again. Making and deleting files
 * is what takes time: on ext4, making one soon after deleting many takes a millisecond and more.
 */
final class SpareSite implements NextSite {
  private final SpareFolder folder;
  private final SiteDifference difference;
  private final Map<String, FileSum> inSeen;
  private final Set<String> before;

  /** Which files are not one and the same in both sites, if that is known. */
  private final Optional<Set<String>> known;

  private final Map<String, FileSum> written = new ConcurrentHashMap<>();
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private final Set<String> apart = ConcurrentHashMap.newKeySet();

  private SpareSite(
      SpareFolder folder,
      SiteDifference difference,
      Map<String, FileSum> inSeen,
      Set<String> before,
      Optional<Set<String>> known) {
    this.folder = folder;
    this.difference = difference;
    this.known = known;
    this.inSeen = inSeen;
    this.before = before;
  }

  /**
   * Takes what is there, or begins with nothing.
   *
   * @param seen where the site is that people see
   */
  static SpareSite open(Path root, Path seen) throws IOException {
    Files.createDirectories(root);
    Optional<Map<String, FileSum>> listed = SiteMarker.read(root);
    Set<String> before =
        listed.isPresent() ? listed.get().keySet() : new HashSet<>(FileTree.files(root));
    SiteDifference difference = new SiteDifference(root);
    Optional<Set<String>> known = listed.isPresent() ? difference.read() : Optional.empty();
    // From here on the lists are not true; without them the next build looks for itself.
    difference.forget();
    Files.deleteIfExists(root.resolve(SiteMarker.NAME));
    Map<String, FileSum> inSeen = SiteMarker.read(seen).orElse(Map.of());
    SpareFolder folder = new SpareFolder(root, seen, before.isEmpty());
    return new SpareSite(folder, difference, inSeen, before, known);
  }

  @Override
  public boolean isLikeSeen() {
    return changed.isEmpty() && inSeen.keySet().equals(written.keySet());
  }

  @Override
  public List<String> changed() {
    return changed.stream().sorted().toList();
  }

  @Override
  public List<String> gone() {
    return inSeen.keySet().stream().filter(path -> !written.containsKey(path)).sorted().toList();
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
  public boolean has(String path) {
    return written.containsKey(path);
  }

  @Override
  public boolean isSeen(String path) {
    return inSeen.containsKey(path)
        && Files.isRegularFile(folder.seen(path), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public void write(String path, byte[] bytes) throws IOException {
    written.put(path, FileSum.of(bytes));
    Path file = folder.own(path);
    boolean shared = inSeen.containsKey(path) && SpareFolder.holds(folder.seen(path), bytes);
    if (!shared) {
      changed.add(path);
    }
    if (before.contains(path)) {
      if (shared && folder.isShared(path)) {
        return;
      }
      if (SpareFolder.holds(file, bytes)) {
        apart.add(path);
        return;
      }
      FileTree.delete(file); // never written over: the seen site may share it
    }
    if (!(shared && folder.link(path))) {
      folder.create(path, bytes);
      apart.add(path);
    }
  }

  /** Puts a file of the seen site there. Thread-safe for different paths. */
  void keep(String path) throws IOException {
    FileSum sum = inSeen.get(path);
    written.put(path, sum == null ? FileSum.of(Files.readAllBytes(folder.seen(path))) : sum);
    if (before.contains(path)) {
      if (known.isPresent() && !known.get().contains(path)) {
        return;
      }
      if (folder.isShared(path)) {
        return;
      }
      FileTree.delete(folder.own(path));
    }
    if (!folder.link(path)) {
      folder.create(path, Files.readAllBytes(folder.seen(path)));
      apart.add(path);
    }
  }

  @Override
  public void finish() throws IOException {
    for (String path : before) {
      if (!written.containsKey(path)) {
        folder.remove(path);
      }
    }
    Path marker = folder.own(SiteMarker.NAME);
    Files.deleteIfExists(marker);
    SpareFolder.put(marker, SiteMarker.bytes(written));
  }

  @Override
  public void discard() throws IOException {
    folder.delete();
  }
}
