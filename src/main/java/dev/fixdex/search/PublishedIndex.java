package dev.fixdex.search;

import dev.fixdex.source.ContentHash;
import java.util.Optional;

/** The browser's index as the last site has it. */
public interface PublishedIndex {
  /** What a part was made from, by the part's name; empty when there is no such part. */
  Optional<ContentHash> form(String part);

  /** A file by its name in the index's folder, as it is in the site. */
  byte[] file(String name);
}
