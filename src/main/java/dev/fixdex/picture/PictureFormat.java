package dev.fixdex.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format that all browsers show, and that can hold no script. */
public enum PictureFormat {
  PNG("png"),
  JPEG("jpg", "jpeg"),
  GIF("gif"),
  WEBP("webp"),
  AVIF("avif");

  private final List<String> suffixes;

  PictureFormat(String... suffixes) {
    this.suffixes = List.of(suffixes);
  }

  /** The suffix that its files get on the site. */
  public String suffix() {
    return suffixes.getFirst();
  }

  /** The format that a file's name promises; empty for any other. */
  public static Optional<PictureFormat> ofName(String name) {
    String suffix = suffixOf(name);
    return Arrays.stream(values()).filter(each -> each.suffixes.contains(suffix)).findFirst();
  }

  /** What follows the last dot of a name, in small letters; empty when there is none. */
  public static String suffixOf(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
