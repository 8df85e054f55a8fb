package dev.fixdex.cache;

import dev.fixdex.disk.CacheFolder;
import dev.fixdex.disk.Stamp;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Likeness;
import dev.fixdex.source.ContentHash;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts of entries as they were read last, so that a lint of one file does not parse all others
 * again. A file of another size or time, or one that was written while the cache was, is read
 * again; its facts hold when its content is the same. All are read when settings or program are
 * others or the cache is not whole.
 */
public final class CatalogCache {
  /** Raised whenever the format of the cache changes. */
  private static final int FORMAT = 3;

  private final CacheFile file;
  private final ContentHash origin;
  private final long written;
  private final Map<String, Known> known;

  /**
   * What is known of a file.
   *
   * @param content of the file; empty for one that is too large to be read
   * @param facts empty for a file that is no entry
   * @param likeness of an entry; no part of the facts, so that edits of a text leave them the same
   * @param form a hash of the facts
   */
  public record Known(
      Stamp stamp,
      Optional<ContentHash> content,
      Optional<CatalogEntry> facts,
      Optional<Likeness> likeness,
      ContentHash form) {
    private Known at(Stamp other) {
      return new Known(other, content, facts, likeness, form);
    }
  }

  /** All that is known, by path. */
  private record All(Map<String, Known> files) {
    static final All NONE = new All(Map.of());
  }

  private CatalogCache(CacheFile file, ContentHash origin, Map<String, Known> known) {
    this.file = file;
    this.origin = origin;
    this.written = file.modified();
    this.known = known;
  }

  /**
   * What was kept; empty when there is any doubt.
   *
   * @param origin what facts depend on besides the files
   */
  public static CatalogCache of(CacheFolder folder, ContentHash origin) {
    CacheFile file = new CacheFile(folder, "catalog");
    ContentHash whole = ContentHash.of(FORMAT + " " + origin);
    All all = file.read(whole, All.class, in -> new All(read(in))).orElse(All.NONE);
    return new CatalogCache(file, whole, all.files());
  }

  /** What is known of a file with this stamp; null when it has to be read. */
  public @Nullable Known find(String path, Stamp stamp) {
    Known found = known.get(path);
    return found != null && found.stamp().equals(stamp) && stamp.isSettledBefore(written)
        ? found
        : null;
  }

  /** What is known of a file with this content; null when its facts have to be worked out. */
  public @Nullable Known find(String path, Stamp stamp, ContentHash content) {
    Known found = known.get(path);
    return found != null && found.content().equals(Optional.of(content)) ? found.at(stamp) : null;
  }

  /**
   * Whether exactly these files are known, none of them with a doubt: what was read again for being
   * young has to be kept again, or it would be young for ever.
   */
  public boolean isOf(Map<String, Known> now) {
    return now.size() == known.size()
        && now.entrySet().stream()
            .allMatch(file ->
                file.getValue().stamp().isSettledBefore(written)
                    && isSame(file.getValue(), known.get(file.getKey())));
  }

  /** By what the others follow from: to compare them whole takes long. */
  private static boolean isSame(Known one, @Nullable Known other) {
    return other != null
        && one.stamp().equals(other.stamp())
        && one.content().equals(other.content())
        && one.form().equals(other.form());
  }

  /** Whether it is these very facts that are known, as they were kept or as they were read. */
  @SuppressWarnings("ReferenceEquality") // a map that is equal but not the same is a loss of time
  public boolean isOfThese(Map<String, Known> files) {
    return known == files;
  }

  /** What is known of all files, whatever they are by now; not to be changed. */
  public Map<String, Known> files() {
    return known;
  }

  /** What is known of a file, whatever it is by now; null for nothing. */
  public @Nullable Known last(String path) {
    return known.get(path);
  }

  /** Keeps what is known now for the next time, as far as the folder can be written. */
  public void keep(Map<String, Known> now) {
    file.keep(origin, new All(now), out -> out.all(now.entrySet(), CatalogCache::write));
  }

  private static void write(CacheOutput out, Map.Entry<String, Known> each) {
    Known known = each.getValue();
    out.text(each.getKey());
    out.number(known.stamp().size());
    out.number(known.stamp().modified());
    out.bool(known.content().isPresent());
    known.content().ifPresent(out::hash);
    out.bool(known.facts().isPresent());
    known.facts().ifPresent(facts -> FactsCodec.write(out, facts));
    out.bool(known.likeness().isPresent());
    known.likeness().ifPresent(likeness -> LikenessCodec.write(out, likeness));
    out.hash(known.form());
  }

  private static Map<String, Known> read(CacheInput in) {
    int count = in.number();
    Map<String, Known> known = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      String path = in.text();
      Stamp stamp = new Stamp(in.longNumber(), in.longNumber());
      Optional<ContentHash> content = in.bool() ? Optional.of(in.hash()) : Optional.empty();
      Optional<CatalogEntry> facts =
          in.bool() ? Optional.of(FactsCodec.read(path, in)) : Optional.empty();
      Optional<Likeness> likeness =
          in.bool() ? Optional.of(LikenessCodec.read(in)) : Optional.empty();
      known.put(path, new Known(stamp, content, facts, likeness, in.hash()));
    }
    return known;
  }
}
