package dev.fixdex.cache;

import dev.fixdex.disk.CacheFolder;
import dev.fixdex.finding.Finding;
import dev.fixdex.source.ContentHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was found in entries among the others. */
public final class TogetherCache {
  /** Raised whenever the format of the cache changes. */
  private static final int FORMAT = 1;

  private final CacheFile file;
  private final ContentHash origin;

  /**
   * What was found.
   *
   * @param facts a hash of all facts that others show of entries
   * @param contents a hash of the contents of all files
   * @param findings by path; entries without any are left out
   */
  public record Known(
      ContentHash facts, ContentHash contents, Map<String, List<Finding>> findings) {}

  /**
   * The cache.
   *
   * @param origin of the rules and the settings
   */
  public TogetherCache(CacheFolder folder, ContentHash origin) {
    this.file = new CacheFile(folder, "together");
    this.origin = ContentHash.of(FORMAT + " " + origin);
  }

  /** What was kept; empty when there is any doubt. */
  public Optional<Known> read() {
    return file.read(origin, Known.class, in -> new Known(in.hash(), in.hash(), findings(in)));
  }

  /** Keeps what was found. */
  public void keep(Known known) {
    file.keep(
        origin,
        known,
        out -> {
          out.hash(known.facts);
          out.hash(known.contents);
          out.all(new TreeMap<>(known.findings).entrySet(), TogetherCache::write);
        });
  }

  private static void write(CacheOutput out, Map.Entry<String, List<Finding>> entry) {
    out.text(entry.getKey());
    out.all(entry.getValue(), FindingsCodec::write);
  }

  private static Map<String, List<Finding>> findings(CacheInput in) {
    int count = in.number();
    Map<String, List<Finding>> findings = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      String path = in.text();
      findings.put(path, new ArrayList<>(in.all(each -> FindingsCodec.finding(path, each))));
    }
    return findings;
  }
}
