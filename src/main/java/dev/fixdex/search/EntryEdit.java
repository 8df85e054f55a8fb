package dev.fixdex.search;

import java.util.Optional;

/**
 * What became of an entry.
 *
 * @param before what the index had of it; empty when it is new
 * @param after what it has now; empty when it is gone
 */
public record EntryEdit(Optional<IndexDocument> before, Optional<IndexDocument> after) {
  /** The entry when it is known by another key than before; its place may be another, too. */
  Optional<IndexDocument> renamed() {
    Optional<String> key = before.map(IndexDocument::key);
    return key.isEmpty() ? Optional.empty() : after.filter(now -> !now.key().equals(key.get()));
  }
}
