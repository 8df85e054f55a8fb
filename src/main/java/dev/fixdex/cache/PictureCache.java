package dev.fixdex.cache;

import dev.fixdex.disk.CacheFolder;
import dev.fixdex.disk.Stamp;
import dev.fixdex.picture.Picture;
import dev.fixdex.source.ContentHash;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of pictures when they were read last, so that they are not read again while their
 * size and time are the same. As of entries, one that was written while the cache was is read
 * again.
 */
public final class PictureCache {
  /** Raised whenever the format of the cache changes. */
  private static final int FORMAT = 1;

  private final CacheFile file;
  private final ContentHash origin;
  private final long written;
  private final Map<String, Known> before;

  /**
   * What is known of a picture.
   *
   * @param stamp of the file; {@link Stamp#NEVER} where there is none to read
   */
  public record Known(Stamp stamp, Picture picture) {}

  private record All(Map<String, Known> pictures) {}

  /**
   * What was kept; nothing when there is any doubt.
   *
   * @param build of the program, see {@link dev.fixdex.disk.ProgramBuild}
   */
  public PictureCache(CacheFolder folder, String build) {
    this.file = new CacheFile(folder, "pictures");
    this.origin = ContentHash.of(FORMAT + " " + build);
    this.written = file.modified();
    this.before =
        file.read(origin, All.class, in -> new All(read(in))).map(All::pictures).orElse(Map.of());
  }

  /** What became of a file with this stamp; empty when it has to be read. */
  public Optional<Known> find(String path, Stamp stamp) {
    return Optional.ofNullable(before.get(path))
        .filter(known -> known.stamp().equals(stamp) && stamp.isSettledBefore(written));
  }

  /** Keeps what is known now, unless it is what was kept before and nothing of it is in doubt. */
  public void keep(Map<String, Known> now) {
    boolean settled =
        now.values().stream().allMatch(known -> known.stamp().isSettledBefore(written));
    if (!settled || !now.equals(before)) {
      file.keep(
          origin,
          new All(Map.copyOf(now)),
          out -> out.all(new TreeMap<>(now).entrySet(), PictureCache::write));
    }
  }

  private static void write(CacheOutput out, Map.Entry<String, Known> each) {
    out.text(each.getKey());
    out.number(each.getValue().stamp().size());
    out.number(each.getValue().stamp().modified());
    switch (each.getValue().picture()) {
      case Picture.Shown shown -> {
        out.bool(true);
        out.text(shown.file());
        out.number(shown.width());
        out.number(shown.height());
      }
      case Picture.Unshown unshown -> {
        out.bool(false);
        out.number(unshown.reason().ordinal());
      }
    }
  }

  private static Map<String, Known> read(CacheInput in) {
    int count = in.number();
    Map<String, Known> known = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      String path = in.text();
      Stamp stamp = new Stamp(in.longNumber(), in.longNumber());
      Picture picture =
          in.bool()
              ? new Picture.Shown(in.text(), in.number(), in.number())
              : new Picture.Unshown(Picture.Reason.values()[in.number()]);
      known.put(path, new Known(stamp, picture));
    }
    return known;
  }
}
