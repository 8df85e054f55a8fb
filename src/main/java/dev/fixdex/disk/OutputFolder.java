package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder that people see a site in, and what else is in it. Hidden files directly in it, such
 * as {@code .gitignore}, are kept through every build. For other things of somebody else's there is
 * no safe place: the folder is then refused.
 *
 * @param path absolute; need not exist
 */
record OutputFolder(Path path) {

  /** The folder itself, where {@code path} is a link to it. */
  static OutputFolder of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    if (absolute.getFileName() == null) {
      throw new DiskException(absolute + " cannot be replaced by a site; name a folder in it");
    }
    try {
      return new OutputFolder(Files.isSymbolicLink(absolute) ? absolute.toRealPath() : absolute);
    } catch (IOException e) {
      throw new DiskException("follow", absolute, e);
    }
  }

  /** Where the work on the next site is done: on the same file system, and out of sight. */
  Path work() {
    return path.resolveSibling("." + path.getFileName() + ".fixdex");
  }

  boolean exists() {
    return Files.isDirectory(path);
  }

  /** Refuses a folder that is not empty and not ours, by what is directly in it. */
  void refuseForeign() {
    if (!Files.exists(path)) {
      return;
    }
    if (!exists()) {
      throw new DiskException(path + " is a file, not a folder for a site");
    }
    try (Stream<Path> inside = Files.list(path)) {
      List<String> names = inside.map(file -> file.getFileName().toString()).sorted().toList();
      boolean ours = names.contains(SiteMarker.NAME);
      Set<String> known = new TreeSet<>(hidden());
      SiteMarker.names(path).ifPresent(known::addAll);
      known.add(SiteMarker.NAME);
      Optional<String> foreign = names.stream().filter(name -> !known.contains(name)).findFirst();
      if (foreign.isPresent()) {
        throw ours ? madeByNoBuild(foreign.get()) : notOurs(foreign.get());
      }
    } catch (IOException e) {
      throw new DiskException("list", path, e);
    }
  }

  /** Refuses it when anything in it, at any depth, was made by no build. */
  void refuseForeignInside() throws IOException {
    Set<String> ours = new TreeSet<>(SiteMarker.read(path).orElse(Map.of()).keySet());
    ours.addAll(hidden());
    ours.add(SiteMarker.NAME);
    for (String file : FileTree.files(path)) {
      if (!ours.contains(file)) {
        throw madeByNoBuild(file);
      }
    }
  }

  private DiskException notOurs(String file) {
    return new DiskException(
        "%s holds files that are not a site of ours, such as %s; name an empty folder"
            .formatted(path, file));
  }

  private DiskException madeByNoBuild(String file) {
    return new DiskException(
        "%s holds %s, which no build made; move it away, or name another folder"
            .formatted(path, file));
  }

  /** Names of hidden files directly in it, the marker left out. */
  List<String> hidden() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(".") && !name.equals(SiteMarker.NAME))
          .sorted()
          .toList();
    }
  }
}
