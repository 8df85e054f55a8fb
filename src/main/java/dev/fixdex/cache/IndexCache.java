package dev.fixdex.cache;

import dev.fixdex.disk.CacheFolder;
import dev.fixdex.source.ContentHash;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an index was made from, so that only what has changed is indexed again. */
public final class IndexCache {
  /** Raised whenever the format of the cache changes. */
  private static final int FORMAT = 1;

  private final CacheFile file;
  private final ContentHash origin;

  /**
   * The cache of an index.
   *
   * @param name of the index
   * @param origin what an entry's part of the index depends on besides its file
   */
  public IndexCache(CacheFolder folder, String name, ContentHash origin) {
    this.file = new CacheFile(folder, name + ".entries");
    this.origin = ContentHash.of(FORMAT + " " + origin);
  }

  /** The content of the file behind each id of the index; empty when there is any doubt. */
  public Optional<Map<String, ContentHash>> read() {
    return file.read(origin, All.class, in -> new All(read(in))).map(All::contents);
  }

  /** Keeps what the index was made from. */
  public void keep(Map<String, ContentHash> contents) {
    file.keep(origin, new All(contents), out -> write(out, contents));
  }

  private record All(Map<String, ContentHash> contents) {}

  /** A name for an index of these entries that no other has. */
  public String state(Map<String, ContentHash> contents) {
    CacheOutput out = new CacheOutput();
    out.hash(origin);
    write(out, contents);
    return ContentHash.of(out.bytes()).toString();
  }

  private static void write(CacheOutput out, Map<String, ContentHash> contents) {
    out.all(
        new TreeMap<>(contents).entrySet(),
        (to, entry) -> {
          to.text(entry.getKey());
          to.hash(entry.getValue());
        });
  }

  private static SortedMap<String, ContentHash> read(CacheInput in) {
    SortedMap<String, ContentHash> contents = new TreeMap<>();
    int count = in.number();
    for (int i = 0; i < count; i++) {
      contents.put(in.text(), in.hash());
    }
    return contents;
  }
}
