package dev.fixdex.render;

import java.nio.charset.StandardCharsets;

/**
 * A file of the site.
 *
 * @param path relative to the site's root, with {@code /}
 * @param bytes its content; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once and written; never compared
public record SiteFile(String path, byte[] bytes) {
  /** A text file, in UTF-8. */
  public static SiteFile text(String path, String text) {
    return new SiteFile(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
