package dev.fixdex.picture;

/** What becomes of a file that an entry shows as a picture. */
public sealed interface Picture {
  /**
   * It is on the site.
   *
   * @param file its path in the site, which is named by what is in it
   * @param width in pixels, as it is shown
   * @param height in pixels, as it is shown
   */
  record Shown(String file, int width, int height) implements Picture {}

  /** It is not. */
  record Unshown(Reason reason) implements Picture {}

  /** Why a picture is not on the site. */
  enum Reason {
    /** There is no such file. */
    MISSING,
    /** The path, or a link on its way, leads out of the knowledge base. */
    OUTSIDE,
    /** A name on the path begins with a dot. */
    HIDDEN,
    /** It is a folder, a pipe or a device. */
    NO_FILE,
    /** An SVG, which could run scripts when it is opened by itself. */
    SVG,
    /** Its suffix is that of no format which is shown. */
    OTHER_FORMAT,
    /** It has too many bytes. */
    TOO_LARGE,
    /** Its first bytes are not those of the format that its suffix names. */
    FALSE_SUFFIX,
    /** Its format is told, its size is not. */
    NO_SIZE,
    /** It has more pixels than a browser should be asked to hold. */
    TOO_MANY_PIXELS
  }
}
