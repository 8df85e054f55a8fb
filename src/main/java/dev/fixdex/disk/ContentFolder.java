package dev.fixdex.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge base on disk. Its entries are the Markdown files in it at any depth; left out are
 * {@code README.md} and whatever begins with {@code .} or {@code _}. What has an entry's name and
 * is no file of the folder, such as a link that leads out of it, is listed and never read. Paths
 * are relative to the folder, with {@code /}.
 */
public final class ContentFolder {
  /** Name of the settings file, directly in the folder. */
  public static final String SETTINGS = "fixdex.yaml";

  private static final String MISNAMED_SETTINGS = "fixdex.yml";

  private static final Pattern BESIDE = Pattern.compile("[\\w.-]+(?:/[\\w.-]+)*");

  /** In bytes. A file over this is no entry; it is not read into memory to find that out. */
  public static final long LARGEST_FILE = 2L * 1024 * 1024;

  private static final String USUAL_NAME = "kb";

  private final Path root;

  /** Entries that somebody has listed; null when the disk has to be asked. */
  private final @Nullable SortedMap<String, Stamp> listed;

  private ContentFolder(Path root) {
    this(root, null);
  }

  private ContentFolder(Path root, @Nullable SortedMap<String, Stamp> listed) {
    this.root = root;
    this.listed = listed;
  }

  /** A folder by its name; empty when there is none. */
  public static Optional<ContentFolder> at(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    return Files.isDirectory(absolute)
        ? Optional.of(new ContentFolder(absolute))
        : Optional.empty();
  }

  /** A folder by its name, made when there is none. */
  public static ContentFolder make(Path folder) {
    try {
      return new ContentFolder(Files.createDirectories(folder.toAbsolutePath().normalize()));
    } catch (IOException e) {
      throw new DiskException("make", folder, e);
    }
  }

  /**
   * The knowledge base that somebody in {@code directory} means: the nearest folder from there
   * upward that holds the settings file or is called {@code kb}, or that has a {@code kb} in it.
   */
  public static Optional<ContentFolder> find(Path directory) {
    for (Path at = directory.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path within = at.resolve(USUAL_NAME);
      if (Files.isRegularFile(at.resolve(SETTINGS))) {
        return at(at);
      }
      if (Files.isDirectory(within)) { // first, for a checkout may be called kb as well
        return at(within);
      }
      if (at.endsWith(USUAL_NAME) && Files.isDirectory(at)) {
        return at(at);
      }
    }
    return Optional.empty();
  }

  /** The folder, absolute. */
  public Path root() {
    return root;
  }

  /** Paths of all entries, sorted by their UTF-16 units. */
  public List<String> paths() {
    return List.copyOf(stamps().keySet());
  }

  /**
   * The same folder with a list of its entries, which is then not asked of the disk again: for one
   * who hears of all changes.
   *
   * @param stamps as {@link #stamps} gave them, or {@link #stampsAfter}
   */
  public ContentFolder listing(SortedMap<String, Stamp> stamps) {
    return new ContentFolder(root, Collections.unmodifiableSortedMap(stamps));
  }

  /**
   * What {@link #stamps} would give, told from what it gave before and the changes since; empty
   * when more may have changed than single files, so that the disk has to be asked.
   *
   * @param changes since before {@code last} was asked for; those outside of the folder do not
   *     count
   */
  public Optional<SortedMap<String, Stamp>> stampsAfter(
      SortedMap<String, Stamp> last, Changes changes) {
    return new EntryFiles(root).stampsAfter(last, changes);
  }

  /** Paths of all entries with their stamps, sorted by their UTF-16 units. */
  public SortedMap<String, Stamp> stamps() {
    return listed == null ? new EntryFiles(root).list().stamps() : listed;
  }

  /**
   * What a look through the folder finds.
   *
   * @param stamps paths of all entries with their stamps, sorted by their UTF-16 units
   * @param lookAlikes files that look like entries or settings to a person and are neither, sorted:
   *     {@code fixdex.yml} where there is no {@code fixdex.yaml}, and what ends in {@code
   *     .markdown}
   */
  public record Listing(SortedMap<String, Stamp> stamps, List<String> lookAlikes) {
    /** Keeps the map, which is not to be changed. */
    public Listing {
      lookAlikes = List.copyOf(lookAlikes);
    }
  }

  /** Looks through the folder. Of one with a list of its entries, nothing else is found. */
  public Listing list() {
    if (listed != null) {
      return new Listing(listed, List.of());
    }
    Listing found = new EntryFiles(root).list();
    List<String> lookAlikes = new ArrayList<>(found.lookAlikes());
    if (Files.exists(root.resolve(MISNAMED_SETTINGS)) && !Files.exists(root.resolve(SETTINGS))) {
      lookAlikes.addFirst(MISNAMED_SETTINGS);
    }
    return new Listing(found.stamps(), lookAlikes);
  }

  /**
   * Whether a file would be an entry by its name and folders, whether or not it is there.
   *
   * @param path relative to the folder
   */
  public static boolean isNameOfEntry(String path) {
    return EntryFiles.isNameOfEntry(path);
  }

  /** A file's path as the other methods take it; {@code file} must be in the folder. */
  public String relative(Path file) {
    return RelativePath.of(root, file.toAbsolutePath().normalize());
  }

  /**
   * Reads a file.
   *
   * @param path relative to the folder
   */
  public Content read(String path) {
    return ContentReader.read(root, path);
  }

  /** The settings file's bytes, if there is one. */
  public Optional<byte[]> settings() {
    Path file = root.resolve(SETTINGS);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      throw new DiskException("Cannot read " + file + ": it is no file, or a link to none");
    }
    try {
      byte[] bytes = ContentReader.bytes(file); // which may be a link to anywhere
      if (bytes.length > LARGEST_FILE) {
        throw new DiskException(file + " is too large for settings");
      }
      return Optional.of(bytes);
    } catch (IOException e) {
      throw new DiskException("read", file, e);
    }
  }

  /** Paths of the folders that hold entries or other such folders, without the top one. */
  public Set<String> folders() {
    Set<String> folders = new TreeSet<>();
    for (String path : paths()) {
      for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
        folders.add(path.substring(0, at));
      }
    }
    return folders;
  }

  /** Names of the files directly in the folder that end in {@code .jsonl}, sorted. */
  public List<String> queryFiles() {
    try (Stream<Path> files = Files.list(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jsonl"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new DiskException("list", root, e);
    }
  }

  /**
   * The text of a file that the settings name, in this folder or below, UTF-8; empty when there is
   * none.
   *
   * @param name relative, with {@code /}; one that leads out of the folder names no file
   */
  public Optional<String> beside(String name) {
    boolean within = BESIDE.matcher(name).matches() && !name.contains("..");
    if (!within || !Files.isRegularFile(root.resolve(name))) {
      return Optional.empty();
    }
    return read(name) instanceof Content.Bytes(byte[] bytes)
        ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /**
   * Size and time of change of a file: when both are as before, so is the content, for caches that
   * may be wrong now and then.
   */
  public Stamp stamp(String path) {
    Path file = root.resolve(path);
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Stamp.of(attributes);
    } catch (IOException e) {
      throw new DiskException("read", file, e);
    }
  }

  /**
   * Writes a new file, its folders included; never over one that is there.
   *
   * @return where it is
   */
  public Path create(String path, String text) {
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root)) {
      throw new DiskException(path + " leads out of " + root);
    }
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new DiskException("write", file, e);
    }
  }

  /**
   * Puts new content into a file, all at once.
   *
   * @param path relative to the folder
   * @param before what was read; when the file holds something else by now, it is left alone
   */
  public void replace(String path, byte[] before, byte[] after) {
    FileReplacement.replace(root.resolve(path), before, after);
  }

  /**
   * Puts a file's content under another name; never over a file that is there.
   *
   * @param before what was read; when the file holds something else by now, nothing is done
   */
  public void move(String from, String to, byte[] before, byte[] after) {
    Path old = root.resolve(from);
    try {
      if (!Arrays.equals(Files.readAllBytes(old), before)) {
        throw new DiskException(old + " was changed by somebody else meanwhile; it is left");
      }
      Files.write(root.resolve(to), after, StandardOpenOption.CREATE_NEW);
      Files.delete(old);
    } catch (IOException e) {
      throw new DiskException("move", old, e);
    }
  }
}
