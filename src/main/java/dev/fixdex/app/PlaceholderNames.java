package dev.fixdex.app;

import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.source.Located;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What placeholders a knowledge base has. */
public final class PlaceholderNames {
  private PlaceholderNames() {}

  /** Names of all placeholders of its files, and of those that its settings describe. */
  public static NavigableSet<String> in(KnowledgeBase base) {
    NavigableSet<String> names = new TreeSet<>(base.settings().variables().keySet());
    Reading reading = new Reading(base);
    try (Workers workers = Workers.forAllProcessors()) {
      workers.inOrder(base.content().paths(), path -> in(reading, path), names::addAll);
    }
    return names;
  }

  private static List<String> in(Reading reading, String path) {
    return PlaceholderSyntax.find(reading.source(path).text(), 0).stream()
        .map(Located::value)
        .distinct()
        .toList();
  }
}
