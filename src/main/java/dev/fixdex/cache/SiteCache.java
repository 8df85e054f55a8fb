package dev.fixdex.cache;

import dev.fixdex.disk.CacheFolder;
import dev.fixdex.source.ContentHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a site's files were made from, so that only what has changed is made again. */
public final class SiteCache {
  /** Raised whenever the format of the cache changes. */
  private static final int FORMAT = 2;

  private final CacheFile file;
  private final ContentHash origin;

  /**
   * Files that are made together.
   *
   * @param content of the entry's file; for others the same as {@code form}
   * @param form of all that the files are made from besides the origin
   * @param destinations of the entry's links, as written
   * @param images destinations of the entry's images, as written
   * @param files their paths in the site
   */
  public record Unit(
      ContentHash content,
      ContentHash form,
      List<String> destinations,
      List<String> images,
      List<String> files) {
    public Unit {
      destinations = List.copyOf(destinations);
      images = List.copyOf(images);
      files = List.copyOf(files);
    }
  }

  /**
   * A site.
   *
   * @param published the state in which it was left, see {@link
   *     dev.fixdex.disk.SitePublisher#state}
   * @param catalog of the facts that its pages show
   * @param units by the name of what they show
   */
  public record Known(String published, ContentHash catalog, Map<String, Unit> units) {}

  /**
   * The cache of a site.
   *
   * @param name of the site
   * @param origin what all of its files depend on
   */
  public SiteCache(CacheFolder folder, String name, ContentHash origin) {
    this.file = new CacheFile(folder, name);
    this.origin = ContentHash.of(FORMAT + " " + origin);
  }

  /** What was kept; empty when there is any doubt. */
  public Optional<Known> read() {
    return file.read(origin, Known.class, in -> new Known(in.text(), in.hash(), units(in)));
  }

  /** Keeps what is known for the next time. */
  public void keep(Known known) {
    file.keep(
        origin,
        known,
        out -> {
          out.text(known.published());
          out.hash(known.catalog());
          out.all(new TreeMap<>(known.units()).entrySet(), SiteCache::write);
        });
  }

  private static void write(CacheOutput out, Map.Entry<String, Unit> each) {
    Unit unit = each.getValue();
    out.text(each.getKey());
    out.hash(unit.content());
    out.hash(unit.form());
    out.texts(unit.destinations());
    out.texts(unit.images());
    out.texts(unit.files());
  }

  private static Map<String, Unit> units(CacheInput in) {
    int count = in.number();
    Map<String, Unit> units = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      units.put(in.text(), new Unit(in.hash(), in.hash(), in.texts(), in.texts(), in.texts()));
    }
    return units;
  }
}
