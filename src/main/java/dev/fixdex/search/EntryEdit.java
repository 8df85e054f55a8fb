package dev.fixdex.search;

import java.util.Optional;

/**
 * What became of an entry.
 *
 * @param before what the index had of it; empty when it is new
 * @param after what it has now; empty when it is gone
 */
public record EntryEdit(Optional<IndexDocument> before, Optional<IndexDocument> after) {}
