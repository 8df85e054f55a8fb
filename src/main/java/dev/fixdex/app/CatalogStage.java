package dev.fixdex.app;

import dev.fixdex.cache.CatalogCache;
import dev.fixdex.cache.CatalogCache.Known;
import dev.fixdex.cache.Structure;
import dev.fixdex.disk.ContentFolder;
import dev.fixdex.disk.ProgramBuild;
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
  private CatalogStage() {}

  /**
   * What is known of all files.
   *
   * @param contents by path; files that are too large to be read are left out
   * @param forms hashes of each file's facts, by path
   * @param form a hash of all facts
   * @param before what was known when all this was kept last
   */
  record Facts(
      Catalog catalog,
      Map<String, ContentHash> contents,
      Map<String, ContentHash> forms,
      ContentHash form,
      CatalogCache before) {
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
      SortedMap<String, ContentFolder.Stamp> files,
      Reading reading,
      Workers workers,
      String build) {
    CatalogCache cache = CatalogCache.of(base.cache(), Origin.ofFacts(base, build));
    Structure.Hasher hasher = new Structure.Hasher();
    Map<String, Known> now = new LinkedHashMap<>();
    List<CatalogEntry> entries = new ArrayList<>();
    Map<String, Likeness> likenesses = new HashMap<>();
    Map<String, ContentHash> contents = new LinkedHashMap<>();
    Map<String, ContentHash> forms = new HashMap<>();
    SharedValues shared = new SharedValues();
    workers.inOrder(
        List.copyOf(files.entrySet()),
        file -> known(file, cache, reading, hasher),
        read -> {
          Known known = read.anew() ? shared(read.known(), shared) : read.known();
          now.put(read.path(), known);
          forms.put(read.path(), known.form());
          known.facts().ifPresent(entries::add);
          known.likeness().ifPresent(likeness -> likenesses.put(read.path(), likeness));
          known.content().ifPresent(content -> contents.put(read.path(), content));
        });
    // What is read otherwise than from the disk is not what the file's stamp stands for.
    if (files.keySet().stream().noneMatch(reading::isInstead) && !cache.isOf(now)) {
      cache.keep(now);
    }
    return new Facts(Catalog.of(entries, likenesses), contents, forms, form(now), cache);
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

  private static Read known(
      Map.Entry<String, ContentFolder.Stamp> file,
      CatalogCache cache,
      Reading reading,
      Structure.Hasher hasher) {
    String path = file.getKey();
    ContentFolder.Stamp stamp = file.getValue();
    Known known = reading.isInstead(path) ? null : cache.find(path, stamp);
    return known != null ? new Read(path, known, false) : read(path, stamp, cache, reading, hasher);
  }

  private static Read read(
      String path,
      ContentFolder.Stamp stamp,
      CatalogCache cache,
      Reading reading,
      Structure.Hasher hasher) {
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
              ContentFolder.Stamp.NEVER,
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
