package dev.fixdex.app;

import dev.fixdex.cache.SiteCache;
import dev.fixdex.cache.SiteCache.Unit;
import dev.fixdex.disk.SitePublisher;
import dev.fixdex.source.ContentHash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The files of a site in the making: those that are as they were are kept, the others written.
 * Thread-safe for different units.
 */
final class SiteFiles {
  private final SitePublisher publisher;
  private final Map<String, Unit> before;
  private final Map<String, Unit> now = new ConcurrentHashMap<>();
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  /** Whether files of units that are neither kept nor written are to be dropped. */
  private final boolean dropping;

  /**
   * @param known of the site that is there; empty when all is to be written
   */
  SiteFiles(SitePublisher publisher, Optional<SiteCache.Known> known) {
    this.publisher = publisher;
    this.before = known.map(SiteCache.Known::units).orElse(Map.of());
    this.dropping = known.isPresent() && publisher.beginWithSeen();
  }

  /** What is known of some files that are there. */
  Optional<Unit> before(String name) {
    return Optional.ofNullable(before.get(name));
  }

  /** Names of what is there. */
  List<String> namesBefore(String prefix) {
    return before.keySet().stream().filter(name -> name.startsWith(prefix)).sorted().toList();
  }

  /** Keeps files that are there. */
  void keep(String name, Unit unit) {
    kept.add(name);
    now.put(name, unit);
  }

  /** Keeps files that are there, and that something else would make just so. */
  void keepAs(String name, ContentHash form, Unit unit) {
    kept.add(name);
    now.put(name, new Unit(form, form, unit.destinations(), unit.images(), unit.files()));
  }

  /** A file of the site that is there. */
  byte[] read(String path) {
    return publisher.read(path);
  }

  /** Keeps files if they were made from the same. */
  boolean keptIfSame(String name, ContentHash form) {
    Optional<Unit> unit = before(name).filter(known -> known.form().equals(form));
    unit.ifPresent(known -> keep(name, known));
    return unit.isPresent();
  }

  /** Writes files that are made from nothing but {@code form} and the origin. */
  void write(String name, ContentHash form, Consumer<BiConsumer<String, byte[]>> files) {
    write(name, form, form, List.of(), List.of(), files);
  }

  /**
   * Writes files.
   *
   * @param files gives each file's path and bytes to what it is given
   */
  void write(
      String name,
      ContentHash content,
      ContentHash form,
      List<String> destinations,
      List<String> images,
      Consumer<BiConsumer<String, byte[]>> files) {
    List<String> paths = new ArrayList<>();
    files.accept((path, bytes) -> {
      publisher.write(path, bytes);
      paths.add(path);
    });
    now.put(name, new Unit(content, form, destinations, images, paths));
  }

  /**
   * Publishes the site, unless every file of it is kept: then there is nothing to do. A page that
   * was read before may ask for its files only now: those that the site before says are its own
   * stay for as long as this site does.
   *
   * @param list the file of the site that lists them
   * @param folder what their paths begin with
   */
  void publish(String list, String folder) {
    if (before.isEmpty() || kept.size() != now.size() || !now.keySet().equals(before.keySet())) {
      List<String> ofBefore =
          publisher.linesOf(list).stream().filter(path -> path.startsWith(folder)).toList();
      if (dropping) {
        Set<String> dropped = dropped(publisher.seenIn(folder));
        ofBefore.forEach(dropped::remove);
        publisher.drop(dropped);
      } else {
        kept.forEach(name -> unit(name).files().forEach(publisher::keep));
        ofBefore.forEach(publisher::keepOfBefore);
      }
      publisher.publish();
    }
  }

  private Unit unit(String name) {
    return Objects.requireNonNull(now.get(name));
  }

  /**
   * Files of units that were written anew or are gone, and what is of no unit; what was written
   * again is not dropped.
   *
   * @param seen paths of all files in a folder that may have some of no unit
   */
  private Set<String> dropped(List<String> seen) {
    Set<String> dropped = new HashSet<>(seen);
    before.forEach((name, unit) -> {
      if (!kept.contains(name)) {
        dropped.addAll(unit.files());
      }
    });
    kept.forEach(name -> unit(name).files().forEach(dropped::remove));
    return dropped;
  }

  /** What there is now, by name. */
  Map<String, Unit> units() {
    return Map.copyOf(now);
  }
}
