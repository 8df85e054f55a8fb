package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The site that nobody sees, being made into the next one. Knows what was put there, and what of it
 * the site that people see has too: such a file is linked and not written again.
 */
abstract sealed class NextSite permits SpareSite, EditedSite {
  final SpareFolder folder;
  final Map<String, FileSum> written = new ConcurrentHashMap<>();
  final Set<String> changed = ConcurrentHashMap.newKeySet();
  private final Set<String> apart = ConcurrentHashMap.newKeySet();
  private final SiteDifference difference;

  NextSite(SpareFolder folder, SiteDifference difference) {
    this.folder = folder;
    this.difference = difference;
  }

  /** Puts a file there. Thread-safe for different paths. */
  abstract void write(String path, byte[] bytes) throws IOException;

  /**
   * Puts a file there.
   *
   * @param same whether the seen site has it with these bytes
   * @param there whether something may be there already
   */
  final void put(String path, byte[] bytes, boolean same, boolean there) throws IOException {
    written.put(path, FileSum.of(bytes));
    if (!same) {
      changed.add(path);
    }
    if (there) {
      if (same && folder.isShared(path)) {
        return;
      }
      if (SpareFolder.holds(folder.own(path), bytes)) {
        apart.add(path);
        return;
      }
      FileTree.delete(folder.own(path)); // never written over: the seen site may share it
    }
    if (!(same && folder.link(path))) {
      folder.create(path, bytes);
      apart.add(path);
    }
  }

  /** Makes a file one with that of the seen site, or like it where that cannot be. */
  final void share(String path, boolean there) throws IOException {
    if (there) {
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

  /** Whether a file was put there. */
  final boolean has(String path) {
    return written.containsKey(path);
  }

  /** Whether a file is one that a build made for the seen site, and is still there. */
  abstract boolean isSeen(String path);

  /** Ends the work and writes the manifest. */
  abstract void finish() throws IOException;

  final void manifest(byte[] bytes) throws IOException {
    Files.deleteIfExists(folder.own(SiteMarker.NAME));
    SpareFolder.put(folder.own(SiteMarker.NAME), bytes);
  }

  /** Whether what was put there is just what the seen site has. */
  abstract boolean isLikeSeen();

  /** Paths of what was put there and is not in the seen site with these bytes, sorted. */
  final List<String> changed() {
    return changed.stream().sorted().toList();
  }

  /** Paths of what the seen site has and this one has not, sorted. */
  abstract List<String> gone();

  /** Paths of files here that are not one with those of the seen site, whatever is in them. */
  final Set<String> apart() {
    return apart;
  }

  /**
   * Notes which files the two sites do not share. To be called last, when the sites are in their
   * places: until the next one is begun, all others are one file in both.
   */
  final void noteDifference() throws IOException {
    Set<String> paths = new TreeSet<>(apart);
    paths.addAll(gone());
    difference.note(paths);
  }

  /** Deletes it all. */
  final void discard() throws IOException {
    folder.delete();
  }
}
