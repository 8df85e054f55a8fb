package dev.fixdex.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file's bytes were read.
 *
 * @param charset UTF-8, or UTF-16 where a byte order mark says so
 * @param byteOrderMark whether the file begins with one
 */
public record Encoding(Charset charset, boolean byteOrderMark) {
  /** What every entry should be in. */
  public static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, false);
}
