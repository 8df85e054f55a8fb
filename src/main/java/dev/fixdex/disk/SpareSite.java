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

/**
 * The site that nobody sees, being made into the next one. It usually is the one before the one
 * that is seen, so that most files are there already. They are compared by their bytes: what a
 * killed build left does no harm.
 *
 * <p>A file that the seen site has too is linked and not written again. Making and deleting files
 * is what takes time: on ext4, making one soon after deleting many takes a millisecond and more.
 */
final class SpareSite extends NextSite {
  private final Map<String, FileSum> inSeen;
  private final Set<String> before;

  /** Which files are not one and the same in both sites, if that is known. */
  private final Optional<Set<String>> known;

  private SpareSite(
      SpareFolder folder,
      SiteDifference difference,
      Map<String, FileSum> inSeen,
      Set<String> before,
      Optional<Set<String>> known) {
    super(folder, difference);
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
  boolean isLikeSeen() {
    return changed.isEmpty() && inSeen.keySet().equals(written.keySet());
  }

  @Override
  List<String> gone() {
    return inSeen.keySet().stream().filter(path -> !written.containsKey(path)).sorted().toList();
  }

  @Override
  boolean isSeen(String path) {
    return inSeen.containsKey(path)
        && Files.isRegularFile(folder.seen(path), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  void write(String path, byte[] bytes) throws IOException {
    boolean same = inSeen.containsKey(path) && SpareFolder.holds(folder.seen(path), bytes);
    put(path, bytes, same, before.contains(path));
  }

  /** Puts a file of the seen site there. Thread-safe for different paths. */
  void keep(String path) throws IOException {
    FileSum sum = inSeen.get(path);
    written.put(path, sum == null ? FileSum.of(Files.readAllBytes(folder.seen(path))) : sum);
    boolean there = before.contains(path);
    boolean shared = there && known.isPresent() && !known.get().contains(path);
    if (!shared) {
      share(path, there);
    }
  }

  @Override
  void finish() throws IOException {
    for (String path : before) {
      if (!written.containsKey(path)) {
        folder.remove(path);
      }
    }
    manifest(SiteMarker.bytes(written));
  }
}
