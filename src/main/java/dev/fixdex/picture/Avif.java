package dev.fixdex.picture;

import dev.fixdex.picture.Header.Size;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The boxes of an AVIF that say its size (ISO 14496-12 and 23008-12). The items of a file, such as
 * tiles, layers of transparency and previews, all have a size; the whole is the largest.
 */
final class Avif {
  private static final int HEAD = 8;

  /** What a box has after its head when it carries a version and flags. */
  private static final int VERSION = 4;

  private Avif() {}

  /** A box by the place of its content and that of its end. */
  private record Box(long start, long end) {}

  /** Whether a file is of this format, among the many that share its boxes. */
  static boolean isAvif(Bytes in) {
    long end = Math.min(in.u32(0), in.length());
    if (!in.has(4, "ftyp")) {
      return false;
    }
    // The brand, a number, and the brands that it may be read as.
    return Stream.iterate(8L, at -> at + 4 <= end, at -> at + 4)
        .anyMatch(at -> at != 12 && (in.has(at, "avif") || in.has(at, "avis")));
  }

  static Optional<Size> size(Bytes in) {
    Box whole = new Box(0, in.length());
    Optional<Box> properties =
        find(in, whole, "meta")
            .flatMap(meta -> find(in, new Box(meta.start + VERSION, meta.end), "iprp"))
            .flatMap(of -> find(in, of, "ipco"));
    if (properties.isEmpty()) {
      return Optional.empty();
    }
    Optional<Size> largest =
        boxes(in, properties.get(), "ispe")
            .flatMap(box ->
                Size.of(in.u32(box.start + VERSION), in.u32(box.start + VERSION + 4)).stream())
            .max(Comparator.comparingLong(size -> (long) size.width() * size.height()));
    boolean turned =
        boxes(in, properties.get(), "irot").anyMatch(box -> (in.u8(box.start) & 1) == 1);
    return turned ? largest.map(Size::turned) : largest;
  }

  private static Optional<Box> find(Bytes in, Box within, String name) {
    return boxes(in, within, name).findFirst();
  }

  private static Stream<Box> boxes(Bytes in, Box within, String name) {
    return Stream.iterate(
            within.start,
            at -> at + HEAD <= within.end && length(in, at, within) >= HEAD,
            at -> at + length(in, at, within))
        .filter(at -> in.has(at + 4, name))
        .map(at -> new Box(at + HEAD, Math.min(within.end, at + length(in, at, within))));
  }

  /** Of a box in bytes, head included. Zero says that it goes on to the end. */
  private static long length(Bytes in, long at, Box within) {
    long length = in.u32(at);
    return length == 0 ? within.end - at : length;
  }
}
