package dev.fixdex.app;

import dev.fixdex.entry.Entry;
import dev.fixdex.source.ContentHash;
import java.util.Optional;

/** What is done to the index while a site is built. Thread-safe but for its end. */
sealed interface Indexing extends AutoCloseable permits IndexStage, Indexing.Later {
  /** Leaves the index to another build. */
  Indexing LATER = new Later();

  /** Leaves an entry as it is in the index, if it was made from this content. */
  boolean keep(String id, ContentHash content);

  /** Adds an entry, in place of what the index had of it. */
  void add(Entry entry, ContentHash content);

  /**
   * Takes out what was neither kept nor added, and makes the index count.
   *
   * @param fingerprint of what it was made from
   * @return what it holds; empty when it was left alone
   */
  Optional<IndexStage.Finished> finish(String fingerprint);

  @Override
  void close();

  /** Nothing. */
  record Later() implements Indexing {
    @Override
    public boolean keep(String id, ContentHash content) {
      return true;
    }

    @Override
    public void add(Entry entry, ContentHash content) {
      // The build that follows adds it.
    }

    @Override
    public Optional<IndexStage.Finished> finish(String fingerprint) {
      return Optional.empty();
    }

    @Override
    public void close() {
      // Nothing was opened.
    }
  }
}
