package dev.fixdex.app;

import static java.util.Objects.requireNonNull;

import dev.fixdex.cache.CatalogCache;
import dev.fixdex.cache.CatalogCache.Known;
import dev.fixdex.cache.Structure;
import dev.fixdex.disk.ProgramBuild;
import dev.fixdex.disk.Stamp;
import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Digest;
import dev.fixdex.entry.Likeness;
import dev.fixdex.entry.SharedValues;
import dev.fixdex.source.ContentHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Reads of every entry what the others need to know of it. */
final class CatalogStage {
  private static final String FACTS = "facts";

  /** So many changes of a catalog take less time than a new one. */
  private static final int FEW = 256;

  private CatalogStage() {}

  /**
   * What is known of all files.
   *
   * @param contents by path; files that are too large to be read are left out
   * @param forms hashes of each file's facts, by path
   * @param form a hash of all facts
   * @param before what was known when all this was kept last
   * @param files what is known of each, by path
   */
  record Facts(
      Catalog catalog,
      Map<String, ContentHash> contents,
      Map<String, ContentHash> forms,
      ContentHash form,
      CatalogCache before,
      Map<String, Known> files) {
    private Facts withFiles(Map<String, Known> same) {
      return new Facts(catalog, contents, forms, form, before, same);
    }

    /** A file's content; empty for one that is too large to be read. */
    Optional<ContentHash> content(String path) {
      return Optional.ofNullable(contents.get(path));
    }
  }

  /** The catalog of a knowledge base, drafts included. */
  static Catalog read(KnowledgeBase base) {
    try (Workers workers = Workers.forAllProcessors()) {
      return read(base, base.content().stamps(), new Reading(base), workers, ProgramBuild.id())
          .catalog();
    }
  }

  /**
   * The facts of some files; those that are as they were are not read again.
   *
   * @param files with the stamps that they had before any of them is read: a change in between must
   *     look like one the next time
   * @param build what {@link ProgramBuild} says, or another name of what made the cache
   */
  static Facts read(
      KnowledgeBase base,
      SortedMap<String, Stamp> files,
      Reading reading,
      Workers workers,
      String build) {
    ContentHash origin = Origin.ofFacts(base, build);
    CatalogCache cache = CatalogCache.of(base.cache(), origin);
    Map<String, Known> read = readUnknown(files, cache, reading, workers);
    Map<String, Known> now = new LinkedHashMap<>();
    files
        .keySet()
        .forEach(path -> {
          Known own = read.get(path);
          now.put(path, own == null ? requireNonNull(cache.last(path)) : own);
        });
    // What is read otherwise than from the disk is not what the file's stamp stands for.
    boolean keeping = files.keySet().stream().noneMatch(reading::isInstead);
    boolean same = keeping && cache.isOf(now);
    if (keeping && !same) {
      cache.keep(now);
    }
    Optional<Facts> last =
        base.memory()
            .find(FACTS, origin, Facts.class)
            .filter(facts -> cache.isOfThese(facts.files()));
    Facts facts = facts(now, read, last, cache);
    if (keeping) {
      base.memory().hold(FACTS, origin, same ? facts.withFiles(cache.files()) : facts);
    }
    return facts;
  }

  /** The facts of all files as a process that remembers knew them last; empty when it does not. */
  static Optional<Facts> remembered(KnowledgeBase base, String build) {
    return base.memory().find(FACTS, Origin.ofFacts(base, build), Facts.class);
  }

  /** Reads the files of which the cache does not know how they are now. */
  private static Map<String, Known> readUnknown(
      SortedMap<String, Stamp> files, CatalogCache cache, Reading reading, Workers workers) {
    List<Map.Entry<String, Stamp>> unknown =
        files.entrySet().stream()
            .filter(file ->
                reading.isInstead(file.getKey())
                    || cache.find(file.getKey(), file.getValue()) == null)
            .toList();
    Structure.Hasher hasher = new Structure.Hasher();
    SharedValues shared = new SharedValues();
    Map<String, Known> read = new HashMap<>();
    workers.inOrder(
        unknown,
        file -> read(file.getKey(), file.getValue(), cache, reading, hasher),
        one -> read.put(one.path(), one.anew() ? shared(one.known(), shared) : one.known()));
    return read;
  }

  /**
   * All facts.
   *
   * @param now of all files, in their order
   * @param read those of them that were read now
   * @param last what was known before; its catalog is changed where few entries are others
   */
  private static Facts facts(
      Map<String, Known> now, Map<String, Known> read, Optional<Facts> last, CatalogCache cache) {
    Map<String, ContentHash> contents = new LinkedHashMap<>();
    Map<String, ContentHash> forms = HashMap.newHashMap(now.size());
    now.forEach((path, known) -> {
      forms.put(path, known.form());
      known.content().ifPresent(content -> contents.put(path, content));
    });
    ContentHash form =
        last.filter(facts -> facts.forms().equals(forms))
            .map(Facts::form)
            .orElseGet(() -> form(now));
    Map<String, Optional<Digest>> changes = new HashMap<>();
    read.forEach((path, known) -> changes.put(path, digest(known)));
    last.ifPresent(facts ->
        facts.files().keySet().stream()
            .filter(path -> !now.containsKey(path))
            .forEach(path -> changes.put(path, Optional.empty())));
    Catalog catalog =
        last.filter(facts -> changes.size() <= FEW)
            .map(facts -> facts.catalog().with(changes))
            .orElseGet(() -> catalog(now));
    return new Facts(catalog, contents, forms, form, cache, now);
  }

  private static Catalog catalog(Map<String, Known> files) {
    List<CatalogEntry> entries = new ArrayList<>();
    Map<String, Likeness> likenesses = new HashMap<>();
    files.forEach((path, known) -> {
      known.facts().ifPresent(entries::add);
      known.likeness().ifPresent(likeness -> likenesses.put(path, likeness));
    });
    return Catalog.of(entries, likenesses);
  }

  private static Optional<Digest> digest(Known known) {
    return known.facts().flatMap(facts -> known.likeness().map(of -> new Digest(facts, of)));
  }

  private static Known shared(Known known, SharedValues values) {
    return new Known(
        known.stamp(),
        known.content(),
        known.facts().map(values::of),
        known.likeness().map(values::of),
        known.form());
  }

  private static ContentHash form(Map<String, Known> files) {
    StringBuilder forms = new StringBuilder();
    files.forEach((path, known) -> forms.append(known.form()).append(path).append('\n'));
    return ContentHash.of(forms.toString());
  }

  /** What is known of a file, and whether that was worked out now. */
  private record Read(String path, Known known, boolean anew) {}

  private static Read read(
      String path, Stamp stamp, CatalogCache cache, Reading reading, Structure.Hasher hasher) {
    Optional<byte[]> bytes = reading.bytes(path);
    Optional<ContentHash> content = bytes.map(ContentHash::of);
    Known same = content.isEmpty() ? null : cache.find(path, stamp, content.get());
    if (same != null) {
      return new Read(path, same, false);
    }
    Optional<Reading.Facts> read = bytes.map(of -> reading.digest(path, of));
    if (read.isPresent() && !read.get().lasting()) {
      Known nothing =
          new Known(
              Stamp.NEVER,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              hasher.of(Optional.empty()));
      return new Read(path, nothing, true);
    }
    Optional<Digest> digest = read.flatMap(Reading.Facts::digest);
    Optional<CatalogEntry> facts = digest.map(Digest::facts);
    Known known = new Known(stamp, content, facts, digest.map(Digest::likeness), hasher.of(facts));
    return new Read(path, known, true);
  }
}
