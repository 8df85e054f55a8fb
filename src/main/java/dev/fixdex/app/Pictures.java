package dev.fixdex.app;

import dev.fixdex.cache.PictureCache;
import dev.fixdex.cache.PictureCache.Known;
import dev.fixdex.cache.Structure;
import dev.fixdex.disk.DiskException;
import dev.fixdex.disk.PictureFiles;
import dev.fixdex.disk.Stamp;
import dev.fixdex.entry.PictureLink;
import dev.fixdex.page.Addresses;
import dev.fixdex.picture.Header;
import dev.fixdex.picture.Picture;
import dev.fixdex.picture.Picture.Reason;
import dev.fixdex.picture.PictureFormat;
import dev.fixdex.source.ContentHash;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a knowledge base, for one run, in which each that somebody asks for is looked at
 * once. Those that nobody asks for cost nothing. Thread-safe.
 */
final class Pictures {
  private final PictureFiles files;
  private final @Nullable KnowledgeBase keeping;
  private final String build;

  /** What runs before this one knew. */
  private final Map<String, Known> earlier;

  private final Map<String, Known> now = new ConcurrentHashMap<>();
  private @Nullable PictureCache cache;

  private Pictures(
      PictureFiles files,
      @Nullable KnowledgeBase keeping,
      String build,
      Map<String, Known> earlier) {
    this.files = files;
    this.keeping = keeping;
    this.build = build;
    this.earlier = earlier;
  }

  /** Pictures of which nothing is known yet, nor kept for another process. */
  static Pictures anew(KnowledgeBase base) {
    return new Pictures(PictureFiles.of(base.content()), null, "", Map.of());
  }

  /**
   * Pictures that are read when they may have changed since the last run.
   *
   * @param build of the program, see {@link dev.fixdex.disk.ProgramBuild}
   */
  static Pictures cached(KnowledgeBase base, String build) {
    return new Pictures(PictureFiles.of(base.content()), base, build, Map.of());
  }

  /**
   * The pictures for a further run of this process, for an editor: those of the same size and time
   * are not read again, at the price of missing a change within a millisecond.
   */
  Pictures again() {
    Map<String, Known> known = new HashMap<>(earlier);
    known.putAll(now);
    return new Pictures(files, keeping, build, known);
  }

  /** What becomes of a picture. */
  Picture at(String path) {
    return now.computeIfAbsent(path, this::look).picture();
  }

  /**
   * The pictures that the page of an entry shows, by the destinations of its images.
   *
   * @param entry path of its file
   * @param images destinations as written
   */
  Map<String, Picture.Shown> shown(String entry, Collection<String> images) {
    Map<String, Picture.Shown> shown = new HashMap<>();
    paths(entry, images)
        .forEach((destination, path) -> {
          if (at(path) instanceof Picture.Shown picture) {
            shown.put(destination, picture);
          }
        });
    return shown;
  }

  /** Paths of the files that images of an entry lead to, be they pictures or not. */
  private static Map<String, String> paths(String entry, Collection<String> images) {
    Map<String, String> paths = new HashMap<>();
    for (String destination : images) {
      if (PictureLink.of(entry, destination).orElse(null) instanceof PictureLink.Within(var path)) {
        paths.put(destination, path);
      }
    }
    return paths;
  }

  /** Paths of the files behind the pictures that an entry shows, by their paths in the site. */
  Map<String, String> sources(String entry, Collection<String> images) {
    Map<String, String> sources = new HashMap<>();
    for (String path : paths(entry, images).values()) {
      if (at(path) instanceof Picture.Shown picture) {
        sources.put(picture.file(), path);
      }
    }
    return sources;
  }

  /**
   * The bytes of a picture that is shown.
   *
   * @throws DiskException when they are not any more what they were in this run
   */
  byte[] bytes(String path) {
    Optional<byte[]> bytes = files.read(path);
    if (bytes.isEmpty() || !picture(path, bytes.get()).equals(at(path))) {
      throw new DiskException("%s was changed during the build; build again".formatted(path));
    }
    return bytes.get();
  }

  private Known look(String path) {
    return switch (files.look(path)) {
      case PictureFiles.Look.Nothing(Reason reason) -> unshown(Stamp.NEVER, reason);
      case PictureFiles.Look.File(Stamp stamp) ->
          Optional.ofNullable(earlier.get(path))
              .filter(known -> known.stamp().equals(stamp))
              .or(() -> cache().flatMap(known -> known.find(path, stamp)))
              .orElseGet(() -> read(path, stamp));
    };
  }

  private static Known unshown(Stamp stamp, Reason reason) {
    return new Known(stamp, new Picture.Unshown(reason));
  }

  private Known read(String path, Stamp stamp) {
    if (PictureFormat.ofName(path).isEmpty()) {
      boolean svg = PictureFormat.suffixOf(path).equals("svg");
      return unshown(stamp, svg ? Reason.SVG : Reason.OTHER_FORMAT);
    }
    if (stamp.size() > PictureFiles.LARGEST_FILE) {
      return unshown(stamp, Reason.TOO_LARGE);
    }
    return files
        .read(path)
        .map(bytes -> new Known(stamp, picture(path, bytes)))
        .orElseGet(() -> unshown(Stamp.NEVER, Reason.MISSING));
  }

  private static Picture picture(String path, byte[] bytes) {
    if (bytes.length > PictureFiles.LARGEST_FILE) {
      return new Picture.Unshown(Reason.TOO_LARGE);
    }
    Optional<Header> header = Header.of(bytes);
    if (!header.map(Header::format).equals(PictureFormat.ofName(path))) {
      return new Picture.Unshown(Reason.FALSE_SUFFIX);
    }
    Optional<Header.Size> size = header.flatMap(Header::size);
    if (size.isEmpty()) {
      return new Picture.Unshown(Reason.NO_SIZE);
    }
    if (!size.get().isFit()) {
      return new Picture.Unshown(Reason.TOO_MANY_PIXELS);
    }
    String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    String suffix = header.get().format().suffix();
    return new Picture.Shown(
        Addresses.picture(ContentHash.of(bytes), name, suffix).path(),
        size.get().width(),
        size.get().height());
  }

  /** Read when it is first needed: most knowledge bases have no pictures. */
  private synchronized Optional<PictureCache> cache() {
    if (cache == null && keeping != null) {
      cache = new PictureCache(keeping.cache(), build);
    }
    return Optional.ofNullable(cache);
  }

  /** Paths of all files that were asked for so far, sorted. */
  List<String> asked() {
    return now.keySet().stream().sorted().toList();
  }

  /** A hash of what becomes of some files. */
  ContentHash answers(List<String> paths) {
    Map<String, Picture> answers =
        paths.stream()
            .collect(
                Collectors.toMap(Function.identity(), this::at, (one, same) -> one, TreeMap::new));
    return new Structure.Hasher().of(answers);
  }

  /** Keeps what is known for the next run. To be called when all entries were looked at. */
  void keep() {
    if (!now.isEmpty()) {
      cache().ifPresent(known -> known.keep(now));
    }
  }
}
