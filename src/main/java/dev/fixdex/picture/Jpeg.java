package dev.fixdex.picture;

import dev.fixdex.picture.Header.Size;
import java.util.Optional;

/** The segments of a JPEG before its data (ITU T.81, annex B). */
final class Jpeg {
  private static final int ORIENTATION = 0x0112;

  /** From this value on, Exif says that the picture lies on its side. */
  private static final int FIRST_TURNED = 5;

  private static final int LAST_TURNED = 8;

  private Jpeg() {}

  /** The size, turned as browsers turn it. */
  static Optional<Size> size(Bytes in) {
    boolean turned = false;
    long at = 2;
    while (in.u8(at) == 0xff) {
      long marker = in.u8(at + 1);
      if (marker == 0xff) {
        at++; // fill bytes may stand before any marker
        continue;
      }
      long length = in.u16(at + 2);
      if (length < 2 || marker == 0xda) {
        return Optional.empty(); // the data begins without a size
      }
      if (isFrame(marker)) {
        Optional<Size> size = Size.of(in.u16(at + 7), in.u16(at + 5));
        return turned ? size.map(Size::turned) : size;
      }
      if (marker == 0xe1 && in.has(at + 4, "Exif\0\0")) {
        turned = isTurned(in, at + 10);
      }
      at += 2 + length;
    }
    return Optional.empty();
  }

  /** SOF0 to SOF15 but for the tables between them. */
  private static boolean isFrame(long marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  /** Looks for the orientation in the first folder of a TIFF that begins at a place. */
  private static boolean isTurned(Bytes file, long start) {
    Bytes in = file.has(start, "II") ? file.littleEndian() : file;
    long folder = start + in.u32(start + 4);
    long count = in.u16(folder);
    for (long i = 0; i < count; i++) {
      long entry = folder + 2 + 12 * i;
      if (in.u16(entry) == ORIENTATION) {
        long value = in.u16(entry + 8);
        return value >= FIRST_TURNED && value <= LAST_TURNED;
      }
    }
    return false;
  }
}
