package dev.fixdex.app;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Coverage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What there is in a knowledge base.
 *
 * @param entries how many there are
 * @param categories number of entries by category, the largest first
 * @param ages number of entries by the time since somebody looked at them, the youngest first
 * @param coverage number of entries that have a field, by field
 * @param tags number of entries by tag, the most used first, at most twenty
 * @param stale entries that nobody has looked at for a year, the oldest first
 */
public record Stats(
    int entries,
    Map<String, Integer> categories,
    Map<String, Integer> ages,
    Map<String, Integer> coverage,
    Map<String, Integer> tags,
    List<Stale> stale) {
  private static final int MOST_TAGS = 20;
  private static final int YEAR = 365;

  /** An entry that nobody has looked at for long. */
  public record Stale(String id, String title, long days) {}

  /** Counts a knowledge base as it is on a day. */
  public static Stats of(KnowledgeBase base, LocalDate today) {
    Catalog catalog = CatalogStage.read(base);
    List<CatalogEntry> all = catalog.entries();
    return new Stats(
        all.size(),
        counted(all, entry -> List.of(entry.category().orElse("none")), Integer.MAX_VALUE),
        ages(all, today),
        Coverage.of(all),
        counted(all, CatalogEntry::tags, MOST_TAGS),
        stale(all, today, YEAR));
  }

  /**
   * Entries that nobody has looked at for longer, the oldest first.
   *
   * @param days how long
   */
  public static List<Stale> stale(KnowledgeBase base, LocalDate today, int days) {
    return stale(CatalogStage.read(base).entries(), today, days);
  }

  private static Map<String, Integer> counted(
      List<CatalogEntry> entries,
      Function<CatalogEntry, ? extends Collection<String>> terms,
      int most) {
    Map<String, Integer> counts = new TreeMap<>();
    entries.forEach(entry -> terms.apply(entry).forEach(t -> counts.merge(t, 1, Integer::sum)));
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(most)
        .forEach(count -> sorted.put(count.getKey(), count.getValue()));
    return sorted;
  }

  private static Map<String, Integer> ages(List<CatalogEntry> entries, LocalDate today) {
    Map<String, Integer> ages = new LinkedHashMap<>();
    List.of("under 3 months", "under a year", "under 2 years", "older", "without a date")
        .forEach(age -> ages.put(age, 0));
    entries.forEach(entry -> ages.merge(age(days(entry, today)), 1, Integer::sum));
    return ages;
  }

  private static String age(Optional<Long> days) {
    if (days.isEmpty()) {
      return "without a date";
    }
    long count = days.get();
    return count < 91
        ? "under 3 months"
        : count < YEAR ? "under a year" : count < 2 * YEAR ? "under 2 years" : "older";
  }

  private static Optional<Long> days(CatalogEntry entry, LocalDate today) {
    return entry.lastLooked().map(last -> ChronoUnit.DAYS.between(last, today));
  }

  private static List<Stale> stale(List<CatalogEntry> entries, LocalDate today, int least) {
    return entries.stream()
        .flatMap(entry ->
            days(entry, today).stream()
                .filter(days -> days > least)
                .map(days -> new Stale(entry.id().value(), entry.title(), days)))
        .sorted(Comparator.comparingLong(Stale::days).reversed().thenComparing(Stale::id))
        .toList();
  }
}
