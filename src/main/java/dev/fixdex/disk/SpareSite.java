package dev.fixdex.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
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
final class SpareSite {
  private static final String DIFFERENCE = "fixdex difference 1";

  private final Path root;
  private final Path seen;
  private final Map<String, FileSum> inSeen;
  private final Set<String> before;

  /** Which files are not one and the same in both sites, if that is known. */
  private final Optional<Set<String>> known;

  private final Map<String, FileSum> written = new ConcurrentHashMap<>();
  private final Set<String> made = ConcurrentHashMap.newKeySet();
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private final Set<String> apart = ConcurrentHashMap.newKeySet();

  private SpareSite(
      Path root,
      Path seen,
      Map<String, FileSum> inSeen,
      Set<String> before,
      Optional<Set<String>> known) {
    this.known = known;
    this.root = root;
    this.seen = seen;
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
    Optional<Set<String>> difference =
        listed.isPresent()
            ? LineFile.read(difference(root), DIFFERENCE).map(HashSet::new)
            : Optional.empty();
    // From here on the lists are not true; without them the next build looks for itself.
    Files.deleteIfExists(difference(root));
    Files.deleteIfExists(root.resolve(SiteMarker.NAME));
    Map<String, FileSum> inSeen = SiteMarker.read(seen).orElse(Map.of());
    return new SpareSite(root, seen, inSeen, before, difference);
  }

  /** Whether what was put there is just what the seen site has. */
  boolean isLikeSeen() {
    return changed.isEmpty() && inSeen.keySet().equals(written.keySet());
  }

  /** Paths of what was put there and is not in the seen site with these bytes, sorted. */
  List<String> changed() {
    return changed.stream().sorted().toList();
  }

  /** Paths of what the seen site has and was not put there, sorted. */
  List<String> gone() {
    return inSeen.keySet().stream().filter(path -> !written.containsKey(path)).sorted().toList();
  }

  /**
   * Notes which files the two sites do not share. To be called last, when the sites are in their
   * places: until the next one is begun, all others are one file in both.
   */
  void noteDifference() throws IOException {
    Set<String> paths = new TreeSet<>(apart);
    paths.addAll(gone());
    Files.write(difference(root), LineFile.bytes(DIFFERENCE, paths));
  }

  private static Path difference(Path root) {
    return root.resolveSibling("difference");
  }

  /** Whether a file is one that a build made for the seen site, and is still there. */
  boolean isSeen(String path) {
    return inSeen.containsKey(path)
        && Files.isRegularFile(seen.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  /** Paths of what was put there. */
  Set<String> written() {
    return written.keySet();
  }

  /** Puts a file there. Thread-safe for different paths. */
  void write(String path, byte[] bytes) throws IOException {
    written.put(path, FileSum.of(bytes));
    Path file = root.resolve(path);
    Path same = seen.resolve(path);
    boolean shared = inSeen.containsKey(path) && holds(same, bytes);
    if (!shared) {
      changed.add(path);
    }
    if (before.contains(path)) {
      if (shared && isOneFile(file, same)) {
        return;
      }
      if (holds(file, bytes)) {
        apart.add(path);
        return;
      }
      FileTree.delete(file); // never written over: the seen site may share it
    }
    if (!(shared && link(path, same))) {
      create(path, bytes);
      apart.add(path);
    }
  }

  /** Puts a file of the seen site there. Thread-safe for different paths. */
  void keep(String path) throws IOException {
    FileSum sum = inSeen.get(path);
    written.put(path, sum == null ? FileSum.of(Files.readAllBytes(seen.resolve(path))) : sum);
    if (before.contains(path)) {
      if (known.isPresent() && !known.get().contains(path)) {
        return;
      }
      if (isOneFile(root.resolve(path), seen.resolve(path))) {
        return;
      }
      FileTree.delete(root.resolve(path));
    }
    if (!link(path, seen.resolve(path))) {
      create(path, Files.readAllBytes(seen.resolve(path)));
      apart.add(path);
    }
  }

  private static boolean isOneFile(Path a, Path b) throws IOException {
    try {
      return Files.isSameFile(a, b);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return false;
    }
  }

  private static boolean holds(Path file, byte[] bytes) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile()
          && attributes.size() == bytes.length
          && Arrays.equals(Files.readAllBytes(file), bytes);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return false;
    }
  }

  private boolean link(String path, Path same) {
    try {
      makeRoom(path);
      Files.createLink(root.resolve(path), same);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false; // no links here, or too many of one file: then it is written
    }
  }

  private void create(String path, byte[] bytes) throws IOException {
    Path file = root.resolve(path);
    if (before.isEmpty() && made.add(path.substring(0, Math.max(0, path.lastIndexOf('/'))))) {
      Files.createDirectories(file.getParent()); // to try without costs an exception each
    }
    try {
      put(file, bytes);
    } catch (IOException e) {
      // The folder is missing, or something of an earlier site is in the way.
      makeRoom(path);
      put(file, bytes);
    }
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
  }

  private void makeRoom(String path) throws IOException {
    List<Path> folders = folders(path);
    if (!folders.isEmpty() && !Files.isDirectory(folders.getFirst(), LinkOption.NOFOLLOW_LINKS)) {
      try {
        Files.createDirectories(folders.getFirst());
      } catch (FileAlreadyExistsException e) {
        for (Path folder : folders) {
          if (isFile(folder)) {
            Files.delete(folder);
          }
        }
        Files.createDirectories(folders.getFirst());
      }
    }
    FileTree.delete(root.resolve(path));
  }

  private static boolean isFile(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** The folders that a path leads through, the innermost first. */
  private List<Path> folders(String path) {
    List<Path> folders = new ArrayList<>();
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      folders.add(root.resolve(path.substring(0, end)));
    }
    return folders;
  }

  /** Removes what was not put there this time, and says what is there. */
  void finish() throws IOException {
    for (String path : before) {
      if (!written.containsKey(path)) {
        remove(path);
      }
    }
    Path marker = root.resolve(SiteMarker.NAME);
    Files.deleteIfExists(marker);
    put(marker, SiteMarker.bytes(written));
  }

  private void remove(String path) throws IOException {
    Path file = root.resolve(path);
    try {
      Files.deleteIfExists(file);
      for (Path folder : folders(path)) {
        Files.deleteIfExists(folder);
      }
    } catch (DirectoryNotEmptyException e) {
      return; // other pages are in it, or it stands where the file was
    } catch (FileSystemException e) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    }
  }

  /** Deletes it all. */
  void discard() throws IOException {
    FileTree.delete(root);
  }
}
