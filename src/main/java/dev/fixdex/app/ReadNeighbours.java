package dev.fixdex.app;

import dev.fixdex.entry.Anchors;
import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Neighbours;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.picture.Picture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The entries of a catalog, whose texts are read when somebody asks for what is in them. For one
 * run, in which each is read once. Thread-safe.
 */
final class ReadNeighbours implements Neighbours {
  private final Catalog catalog;
  private final Reading reading;
  private final Pictures pictures;
  private final Map<String, Set<String>> anchors = new ConcurrentHashMap<>();

  ReadNeighbours(Catalog catalog, Reading reading, Pictures pictures) {
    this.catalog = catalog;
    this.reading = reading;
    this.pictures = pictures;
  }

  @Override
  public Optional<CatalogEntry> find(String id) {
    return catalog.find(id);
  }

  @Override
  public List<CatalogEntry> withId(String id) {
    return catalog.withId(id);
  }

  @Override
  public boolean hasIdsLike(String text) {
    return catalog.hasIdsLike(text);
  }

  @Override
  public Optional<String> nearest(String id) {
    return catalog.nearest(id);
  }

  /** What cannot be read has a finding of its own. */
  @Override
  public boolean hasAnchor(String path, String anchor) {
    Set<String> known = anchors.computeIfAbsent(path, this::read);
    return known.isEmpty() || known.contains(anchor);
  }

  private Set<String> read(String path) {
    // An entry that is gone is asked about where answers of an earlier run are compared.
    return catalog.has(path) && reading.read(path) instanceof ReadResult.Accepted(var entry)
        ? Anchors.of(entry)
        : Set.of();
  }

  @Override
  public List<CatalogEntry> referrers(String path) {
    return catalog.referrers(path);
  }

  @Override
  public Picture picture(String path) {
    return pictures.at(path);
  }
}
