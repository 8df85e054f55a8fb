package dev.fixdex.page;

import java.util.regex.Pattern;

/**
 * Where something is on the site, relative to its root: {@code entries/cross-docker-001/}, {@code
 * feed.xml}, or the empty path for the home page.
 *
 * @param path a folder's path ends with a slash
 */
public record Address(String path) implements Comparable<Address> {
  private static final Pattern SHAPE = Pattern.compile("(?:[a-z0-9_.-]+/)*(?:[A-Za-z0-9_.-]+)?");

  public Address {
    if (!SHAPE.matcher(path).matches() || path.contains("..")) {
      throw new IllegalArgumentException("no address: " + path);
    }
  }

  /** The file that a web server answers this address with. */
  public String file() {
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  /** What leads from this address to the site's root: {@code ./}, {@code ../../}. */
  public String toRoot() {
    int depth = (int) path.chars().filter(c -> c == '/').count();
    return depth == 0 ? "./" : "../".repeat(depth);
  }

  /** A relative link from this address to another; works under any base path. */
  public String linkTo(Address other) {
    return toRoot() + other.path;
  }

  @Override
  public int compareTo(Address other) {
    return path.compareTo(other.path);
  }
}
