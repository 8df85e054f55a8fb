package dev.fixdex.picture;

import java.util.Locale;
import java.util.Optional;

/** A format that all browsers show, and that can hold no script. */
public enum PictureFormat {
  PNG("png"),
  JPEG("jpg"),
  GIF("gif"),
  WEBP("webp"),
  AVIF("avif");

  private final String suffix;

  PictureFormat(String suffix) {
    this.suffix = suffix;
  }

  /** The suffix that its files get on the site. */
  public String suffix() {
    return suffix;
  }

  /** The format that a file's name promises; empty for any other. */
  public static Optional<PictureFormat> ofName(String name) {
    return switch (suffixOf(name)) {
      case "png" -> Optional.of(PNG);
      case "jpg", "jpeg" -> Optional.of(JPEG);
      case "gif" -> Optional.of(GIF);
      case "webp" -> Optional.of(WEBP);
      case "avif" -> Optional.of(AVIF);
      default -> Optional.empty();
    };
  }

  /** What follows the last dot of a name or a path's, in small letters; empty without a dot. */
  public static String suffixOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= name.lastIndexOf('/') ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
