package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.disk.SitePublisher;
import dev.fixdex.render.ThemeAssets;
import dev.fixdex.source.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders of knowledge bases and sites, copied and compared. */
public final class Folders {
  private Folders() {}

  /** The knowledge base in a folder, whose settings can be followed. */
  public static KnowledgeBase base(Path kb) {
    return switch (KnowledgeBase.open(kb, kb)) {
      case KnowledgeBase.Opened.Ready(var base) -> base;
      case KnowledgeBase.Opened other -> throw new AssertionError(other);
    };
  }

  /** Copies a folder with all that is in it. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** Hashes of all files below a folder, by path. */
  public static SortedMap<String, ContentHash> hashes(Path root) throws IOException {
    SortedMap<String, ContentHash> hashes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        hashes.put(root.relativize(file).toString(), ContentHash.of(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  /** Copies a knowledge base into a folder, with its theme where it has one. */
  public static void copyBase(Path kb, Path into) throws IOException {
    copy(kb, into.resolve("kb"));
    Path templates = kb.resolveSibling("templates");
    if (Files.exists(templates)) {
      copy(templates, into.resolve("templates"));
    }
  }

  /**
   * Fails unless a site is the one that a cold build makes. The assets of the build before may be
   * there too, for pages that are still open; the manifest names them then.
   */
  public static void assertSameSite(Path cold, Path there, String what) throws IOException {
    SortedMap<String, ContentHash> made = hashes(cold);
    SortedMap<String, ContentHash> seen = hashes(there);
    if (seen.keySet().removeIf(p -> p.startsWith(ThemeAssets.FOLDERS) && !made.containsKey(p))) {
      made.remove(SitePublisher.MARKER);
      seen.remove(SitePublisher.MARKER);
    }
    assertEquals(made, seen, what);
  }
}
