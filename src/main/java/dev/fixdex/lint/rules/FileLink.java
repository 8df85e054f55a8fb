package dev.fixdex.lint.rules;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.EntryLink;
import dev.fixdex.entry.PictureLink;
import dev.fixdex.lint.LintContext;
import dev.fixdex.markdown.Inline;
import dev.fixdex.markdown.UrlPolicy;
import dev.fixdex.picture.Picture;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Links and images that lead to files beside the entry, which are no entries. */
final class FileLink {
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  private FileLink() {}

  /** Whether a link leads to such a file, by how it is written. */
  static boolean is(Inline.Link link) {
    return isFile(link.destination()) && UrlPolicy.link(link.destination()).isPresent();
  }

  /** What becomes of an image's file; empty for an image that leads to no file. */
  static Optional<Picture> picture(Inline.Image image, Entry entry, LintContext context) {
    if (!isFile(image.destination()) || UrlPolicy.image(image.destination()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (PictureLink.of(entry.path(), image.destination()).orElse(null)) {
          case PictureLink.Within(String path) -> context.catalog().picture(path);
          case PictureLink.Outside() -> new Picture.Unshown(Picture.Reason.OUTSIDE);
          case null -> new Picture.Unshown(Picture.Reason.MISSING); // no more than `?`
        });
  }

  private static boolean isFile(String destination) {
    boolean elsewhere =
        destination.isEmpty()
            || destination.startsWith("#")
            || ABSOLUTE.matcher(destination).lookingAt();
    return !elsewhere && EntryLink.of(destination).filter(to -> !isNoEntry(to.id())).isEmpty();
  }

  /** Whether a file ends like an entry and is none by its name: of those nothing is known. */
  static boolean isNoEntry(String name) {
    return Set.of("readme", "index", "changelog").contains(name.toLowerCase(Locale.ROOT))
        || name.startsWith("_");
  }
}
