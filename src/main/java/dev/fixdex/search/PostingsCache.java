package dev.fixdex.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The postings of frequent words, kept while an index is open: most queries have some of them, and
 * to read them costs more than all else. What is kept of a word is bounded, and so are the words.
 */
final class PostingsCache {
  /** Entries from which a word is frequent. */
  private static final int FREQUENT = 64;

  /** Some ten megabytes at most. */
  private static final int MOST_WORDS = 2048;

  private final Map<Key, Postings> kept = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /** A word or stem by its field. */
  private record Key(String field, String text) {}

  /** The postings of a word: those that are kept, or else what is read. */
  Postings get(String field, String text, Supplier<Postings> read) {
    Key key = new Key(field, text);
    Postings known = kept.get(key);
    if (known != null) {
      return known;
    }
    Postings postings = read.get();
    if (postings.count() >= FREQUENT && count.getAndIncrement() < MOST_WORDS) {
      kept.put(key, postings);
    }
    return postings;
  }
}
