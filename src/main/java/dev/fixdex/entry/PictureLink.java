package dev.fixdex.entry;

import dev.fixdex.markdown.UrlPolicy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the picture is that an image of an entry leads to: beside the entry's file ({@code
 * img/panel.png}), or below the knowledge base's folder when it begins with a slash ({@code
 * /img/panel.png}).
 */
public sealed interface PictureLink {
  /**
   * A file of the knowledge base, be it there or not.
   *
   * @param path relative to the knowledge base, with {@code /} and without {@code ..}
   */
  record Within(String path) implements PictureLink {}

  /** A file elsewhere. */
  record Outside() implements PictureLink {}

  /** How an address of another site begins. */
  Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  /** What follows the path, as in {@code panel.png#dark} and {@code panel.png?raw=true}. */
  Pattern AFTER_PATH = Pattern.compile("[?#].*", Pattern.DOTALL);

  /**
   * Where an image leads; empty for one of another site, and for an address that is refused.
   *
   * @param entry path of the entry's file, relative to the knowledge base
   * @param destination as written, escapes and entities resolved
   */
  static Optional<PictureLink> of(String entry, String destination) {
    String written = AFTER_PATH.matcher(destination).replaceFirst("");
    if (written.isEmpty()
        || SCHEME.matcher(written).lookingAt()
        || UrlPolicy.image(destination).isEmpty()) {
      return Optional.empty();
    }
    String path = decoded(written);
    String folder = path.startsWith("/") ? "" : entry.substring(0, entry.lastIndexOf('/') + 1);
    Deque<String> names = new ArrayDeque<>();
    for (String name : (folder + path).split("/")) {
      if (name.equals("..") && names.pollLast() == null) {
        return Optional.of(new Outside());
      }
      if (!name.equals("..") && !name.equals(".") && !name.isEmpty()) {
        names.add(name);
      }
    }
    return Optional.of(new Within(String.join("/", names)));
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path; // a percent sign that stands for itself
    }
  }
}
