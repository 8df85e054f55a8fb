package dev.fixdex.app;

import dev.fixdex.cache.Structure;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pictures that the pages of one build show. Thread-safe. */
final class ShownPictures {
  private static final String PICTURE = "picture ";

  private final Pictures pictures;

  /** Files of the knowledge base by their paths in the site. */
  private final Map<String, String> sources = new ConcurrentHashMap<>();

  ShownPictures(Pictures pictures) {
    this.pictures = pictures;
  }

  /** The page of an entry is on the site, with the pictures that its images lead to. */
  void add(String entry, Collection<String> images) {
    if (!images.isEmpty()) {
      sources.putAll(pictures.sources(entry, images));
    }
  }

  /** Writes them, each once. Its name says what is in it, so that one that is there stays. */
  void write(SiteFiles files, Structure.Hasher hasher) {
    sources.forEach((file, path) -> {
      String name = PICTURE + file;
      if (!files.keptIfSame(name, hasher.of(file))) {
        files.write(name, hasher.of(file), to -> to.accept(file, pictures.bytes(path)));
      }
    });
  }
}
