package dev.fixdex.app;

import dev.fixdex.cache.CatalogCache;
import dev.fixdex.cache.TogetherCache;
import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Likeness;
import dev.fixdex.entry.Sketch;
import dev.fixdex.finding.Finding;
import dev.fixdex.lint.Linter;
import dev.fixdex.source.ContentHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lints entries among the others. While their facts are the same, an edit of texts leads to new
 * findings only in the files that were edited, and in those that may share phrases with them, as
 * they are now or as they were.
 */
final class LintTogether {
  /** So many edits are not followed one by one. */
  private static final int MOST_EDITS = 64;

  private final TogetherCache cache;
  private TogetherCache.@Nullable Known now;

  LintTogether(TogetherCache cache) {
    this.cache = cache;
  }

  /** What is wrong with each entry among the others, in the catalog's order. */
  List<Finding> lint(Linter linter, CatalogStage.Facts facts, Reading reading) {
    ContentHash contents = contents(facts.contents());
    Optional<TogetherCache.Known> known =
        cache.read().filter(last -> last.facts().equals(facts.form()));
    Optional<Set<String>> again = known.flatMap(last -> again(last, contents, facts));
    Map<String, List<Finding>> findings = new HashMap<>();
    List<Finding> all = new ArrayList<>();
    Set<String> asking = again.orElse(Set.of());
    Catalog catalog = asking.isEmpty() ? facts.catalog() : facts.catalog().askedBy(asking);
    Map<String, List<Finding>> last = known.map(TogetherCache.Known::findings).orElse(Map.of());
    for (CatalogEntry entry : catalog.entries()) {
      String path = entry.path();
      List<Finding> own =
          again.isEmpty() || asking.contains(path)
              ? linter.lint(entry, catalog, reading::source)
              : last.getOrDefault(path, List.of());
      if (!own.isEmpty()) {
        findings.put(path, own);
        all.addAll(own);
      }
    }
    now =
        asking.isEmpty() && again.isPresent()
            ? null
            : new TogetherCache.Known(facts.form(), contents, findings);
    return all;
  }

  private static ContentHash contents(Map<String, ContentHash> files) {
    StringBuilder contents = new StringBuilder();
    files.forEach((path, content) ->
        contents.append(content.high()).append(content.low()).append(path).append('\n'));
    return ContentHash.of(contents.toString());
  }

  /** Paths of the entries that have to be linted again; empty when all have to. */
  private static Optional<Set<String>> again(
      TogetherCache.Known last, ContentHash contents, CatalogStage.Facts facts) {
    if (last.contents().equals(contents)) {
      return Optional.of(Set.of());
    }
    Map<String, ContentHash> before = new LinkedHashMap<>();
    Set<String> edited = new HashSet<>();
    List<Sketch> sketches = new ArrayList<>();
    for (Map.Entry<String, ContentHash> file : facts.contents().entrySet()) {
      String path = file.getKey();
      CatalogCache.@Nullable Known known = facts.before().last(path);
      if (known == null || known.content().isEmpty()) {
        return Optional.empty();
      }
      before.put(path, known.content().get());
      if (!known.content().get().equals(file.getValue())) {
        Optional<Likeness> is = facts.catalog().at(path).flatMap(facts.catalog()::likeness);
        if (!sameWords(known.likeness(), is)) {
          return Optional.empty();
        }
        edited.add(path);
        known.likeness().ifPresent(likeness -> sketches.add(likeness.sketch()));
        is.ifPresent(likeness -> sketches.add(likeness.sketch()));
      }
    }
    if (edited.size() > MOST_EDITS || !last.contents().equals(contents(before))) {
      return Optional.empty();
    }
    edited.addAll(facts.catalog().withPhrasesOf(sketches));
    return Optional.of(edited);
  }

  /** Whether the error texts of two are compared alike with those of others. */
  private static boolean sameWords(Optional<Likeness> before, Optional<Likeness> now) {
    return words(before).equals(words(now));
  }

  private static List<List<Integer>> words(Optional<Likeness> likeness) {
    return likeness.stream()
        .flatMap(is -> is.errorTexts().stream())
        .map(Likeness.Quoted::words)
        .toList();
  }

  /** Keeps what was found for the next time. */
  void keep() {
    if (now != null) {
      cache.keep(now);
    }
  }
}
