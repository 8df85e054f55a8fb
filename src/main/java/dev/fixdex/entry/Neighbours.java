package dev.fixdex.entry;

import dev.fixdex.picture.Picture;
import java.util.List;
import java.util.Optional;

/**
 * What may be asked of the entries beside one, and of the pictures. Ids are compared without regard
 * to letter case and Unicode form.
 */
public interface Neighbours {
  /** The entry with this id, or that had it once; the first by path where several claim it. */
  Optional<CatalogEntry> find(String id);

  /** All entries that claim an id, by path. */
  List<CatalogEntry> withId(String id);

  /** Whether ids here begin with the same word as this text: {@code CROSS}, {@code LINUX}. */
  boolean hasIdsLike(String text);

  /** The id that was meant by one that nobody has, if one is near enough. */
  Optional<String> nearest(String id);

  /**
   * Whether a link can lead to a place within an entry, see {@link Anchors}; true where the entry's
   * text is not at hand.
   *
   * @param path of the entry
   * @param anchor in small letters
   */
  boolean hasAnchor(String path, String anchor);

  /** Entries that name the one of a file as related, by id; itself left out. */
  List<CatalogEntry> referrers(String path);

  /**
   * What becomes of a picture; as if it were missing where no files are at hand.
   *
   * @param path relative to the knowledge base, see {@link PictureLink.Within}
   */
  Picture picture(String path);
}
