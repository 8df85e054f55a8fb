package dev.fixdex.serve;

import dev.fixdex.disk.PublishedSite;
import java.util.Map;

/**
 * The files that a server shows. It asks for nothing that {@link #has} denies, so that no address
 * can reach another file.
 */
public interface SiteSource {
  /**
   * Whether the site has a file.
   *
   * @param path relative to the site, with {@code /}, such as {@code entries/x/index.html}
   */
  boolean has(String path);

  /**
   * A file's content.
   *
   * @param path one that the site has
   */
  byte[] read(String path);

  /** A site on disk. */
  static SiteSource of(PublishedSite site) {
    return new SiteSource() {
      @Override
      public boolean has(String path) {
        return site.has(path);
      }

      @Override
      public byte[] read(String path) {
        return site.read(path);
      }
    };
  }

  /**
   * The same site with other content of some files.
   *
   * @param files content by path, of files that this site has; not copied
   */
  default SiteSource with(Map<String, byte[]> files) {
    SiteSource below = this;
    return new SiteSource() {
      @Override
      public boolean has(String path) {
        return below.has(path);
      }

      @Override
      public byte[] read(String path) {
        byte[] bytes = files.get(path);
        return bytes == null ? below.read(path) : bytes;
      }
    };
  }

  /** A site in memory. */
  static SiteSource of(Map<String, byte[]> files) {
    Map<String, byte[]> copy = Map.copyOf(files);
    return new SiteSource() {
      @Override
      public boolean has(String path) {
        return copy.containsKey(path);
      }

      @Override
      public byte[] read(String path) {
        byte[] bytes = copy.get(path);
        if (bytes == null) {
          throw new IllegalArgumentException("no file: " + path);
        }
        return bytes;
      }
    };
  }
}
