package dev.fixdex.picture;

import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What the first bytes of a picture say.
 *
 * @param size empty when they do not say it, or not as the format wants it
 */
public record Header(PictureFormat format, Optional<Size> size) {
  /** Pixels on one side: more than this a JPEG cannot have either. */
  public static final int LONGEST_SIDE = 65_535;

  /** Pixels in all: a browser takes four bytes for each. */
  public static final long MOST_PIXELS = 100_000_000;

  /**
   * A size in pixels, as the picture is shown.
   *
   * @param width at least 1
   * @param height at least 1
   */
  public record Size(int width, int height) {
    /** Whether a browser may be asked to hold it. */
    public boolean isFit() {
      return width <= LONGEST_SIDE
          && height <= LONGEST_SIDE
          && (long) width * height <= MOST_PIXELS;
    }

    /** A size by numbers without sign; empty for those of no picture. */
    static Optional<Size> of(long width, long height) {
      return width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE
          ? Optional.empty()
          : Optional.of(new Size((int) width, (int) height));
    }

    /** The same for a picture that is shown lying on its side. */
    Size turned() {
      return new Size(height, width);
    }
  }

  /** Reads a picture's bytes; empty when they begin like those of no format that is shown. */
  public static Optional<Header> of(byte[] bytes) {
    Bytes in = new Bytes(bytes, ByteOrder.BIG_ENDIAN);
    if (in.has(0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(new Header(PictureFormat.PNG, png(in)));
    }
    if (in.has(0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(new Header(PictureFormat.JPEG, Jpeg.size(in)));
    }
    if (in.has(0, "GIF87a") || in.has(0, "GIF89a")) {
      return Optional.of(new Header(PictureFormat.GIF, gif(in.littleEndian())));
    }
    if (in.has(0, "RIFF") && in.has(8, "WEBP")) {
      return Optional.of(new Header(PictureFormat.WEBP, webp(in.littleEndian())));
    }
    return Avif.isAvif(in)
        ? Optional.of(new Header(PictureFormat.AVIF, Avif.size(in)))
        : Optional.empty();
  }

  /** The first chunk has to be {@code IHDR} (PNG specification, 5.6). */
  private static Optional<Size> png(Bytes in) {
    return in.has(12, "IHDR") ? Size.of(in.u32(16), in.u32(20)) : Optional.empty();
  }

  private static Optional<Size> gif(Bytes in) {
    return Size.of(in.u16(6), in.u16(8));
  }

  /** One of the three first chunks of RFC 9649. */
  private static Optional<Size> webp(Bytes in) {
    if (in.has(12, "VP8 ") && in.u16(28) >= 0 && in.has(23, "\u009d\u0001*")) {
      return Size.of(in.u16(26) & 0x3fff, in.u16(28) & 0x3fff); // the high bits are a scale
    }
    if (in.has(12, "VP8L") && in.has(20, "/") && in.u32(21) >= 0) {
      long bits = in.u32(21);
      return Size.of((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
    }
    return in.has(12, "VP8X") ? Size.of(in.u24(24) + 1, in.u24(27) + 1) : Optional.empty();
  }
}
