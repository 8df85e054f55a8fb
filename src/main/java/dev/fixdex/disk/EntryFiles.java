package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells which files of a folder are entries. */
final class EntryFiles {
  private static final String ENDING = ".md";
  private static final Set<String> NO_ENTRIES = Set.of("readme.md", "index.md", "changelog.md");

  private final Path root;

  /**
   * The files of a folder.
   *
   * @param root absolute and normalised
   */
  EntryFiles(Path root) {
    this.root = root;
  }

  /** Looks through the folder. */
  ContentFolder.Listing list() {
    try {
      // A link to a folder is not followed by a walk that begins with it.
      Path start = Files.isSymbolicLink(root) ? root.toRealPath() : root;
      Walk walk = new Walk(start);
      Files.walkFileTree(start, walk);
      return new ContentFolder.Listing(walk.stamps, List.copyOf(walk.lookAlikes));
    } catch (IOException e) {
      throw new DiskException("list", root, e);
    }
  }

  /** Looks at changed files alone; empty when that may not be enough. */
  Optional<SortedMap<String, Stamp>> stampsAfter(SortedMap<String, Stamp> last, Changes changes) {
    if (changes.everything()) {
      return Optional.empty();
    }
    SortedMap<String, Stamp> stamps = new TreeMap<>(last);
    for (Path file : changes.paths()) {
      if (file.startsWith(root) && !note(file, stamps)) {
        return Optional.empty();
      }
    }
    return Optional.of(stamps);
  }

  /** Notes how a file is now; false when it is, or may have been, anything else than a file. */
  private boolean note(Path file, SortedMap<String, Stamp> stamps) {
    String path = RelativePath.of(root, file);
    if (isFolderOf(path, stamps)) {
      return false;
    }
    try {
      BasicFileAttributes now =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (now.isRegularFile() && isNameOfEntry(path)) {
        stamps.put(path, Stamp.of(now));
      }
      return now.isRegularFile();
    } catch (NoSuchFileException e) {
      stamps.remove(path);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isFolderOf(String path, SortedMap<String, Stamp> stamps) {
    String within = path + '/';
    SortedMap<String, Stamp> after = stamps.tailMap(within);
    return path.isEmpty() || (!after.isEmpty() && after.firstKey().startsWith(within));
  }

  /** Whether a file would be an entry by its name and folders; {@code path} is relative. */
  static boolean isNameOfEntry(String path) {
    Path file = Path.of(path);
    for (Path part : file) {
      if (isHidden(part)) {
        return false;
      }
    }
    return isEntry(file);
  }

  private static boolean isHidden(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") || name.startsWith("_");
  }

  private static boolean isEntry(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(ENDING) && !isHidden(file) && !NO_ENTRIES.contains(name);
  }

  private static boolean isLookAlike(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".markdown") && !isHidden(file) && !name.startsWith("readme.");
  }

  /** Whether a file of a folder, links followed, is in that folder. */
  static boolean isWithin(Path root, Path file) {
    try {
      return file.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      return false; // it leads nowhere, or in a circle
    }
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path start;
    private final SortedMap<String, Stamp> stamps = new TreeMap<>();
    private final SortedSet<String> lookAlikes = new TreeSet<>();

    Walk(Path start) {
      this.start = start;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(start) && isHidden(folder);
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      // To leave it out would make a site without it, and nobody would know.
      throw new DiskException("list", file, failure);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (isEntry(file)) {
        // What cannot be read is listed too, so that somebody is told.
        BasicFileAttributes of =
            attributes.isSymbolicLink() && isWithin(start, file)
                ? Files.readAttributes(file, BasicFileAttributes.class)
                : attributes;
        stamps.put(RelativePath.of(start, file), Stamp.of(of));
      } else if (isLookAlike(file)) {
        lookAlikes.add(RelativePath.of(start, file));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
