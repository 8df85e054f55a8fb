package dev.fixdex.page;

import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Coverage;
import dev.fixdex.page.Chart.Bar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Counts what a site shows. However many entries there are, the page has a bound. */
final class StatsPlanner {
  private static final int TERMS = 20;
  private static final int QUARTERS = 12;
  private static final int LONGEST = 50;

  private final List<CatalogEntry> entries;
  private final Map<String, EntryCard> cardsByPath;

  /**
   * A planner.
   *
   * @param entries that have a page
   */
  StatsPlanner(List<CatalogEntry> entries, Map<String, EntryCard> cardsByPath) {
    this.entries = entries;
    this.cardsByPath = cardsByPath;
  }

  /** The page. {@code terms} are those of a facet, most entries first. */
  Page.Stats page(Function<Facet, List<Term>> terms) {
    List<Chart> charts = new ArrayList<>();
    charts.add(
        new Chart(
            "categories", "By category", "Category", categories(terms.apply(Facet.CATEGORY))));
    charts.add(new Chart("looked", "Last looked at", "Quarter of a year", quarters()));
    charts.add(new Chart("fields", "With the field", "Field", fields()));
    charts.add(new Chart("tags", "Most used tags", "Tag", most(terms.apply(Facet.TAG))));
    return new Page.Stats(
        Addresses.STATS,
        "Figures",
        entries.size(),
        charts.stream().filter(chart -> !chart.bars().isEmpty()).toList(),
        longest());
  }

  private List<Bar> categories(List<Term> terms) {
    List<Bar> bars = new ArrayList<>(most(terms));
    int others = terms.stream().skip(TERMS).mapToInt(Term::count).sum();
    if (others > 0) {
      String label = "%d others".formatted(terms.size() - TERMS);
      bars.add(new Bar(label, others, Optional.of(Addresses.terms(Facet.CATEGORY, 1))));
    }
    int none = (int) entries.stream().filter(e -> Facet.CATEGORY.termsOf(e).isEmpty()).count();
    if (none > 0) {
      bars.add(new Bar("without one", none, Optional.empty()));
    }
    return bars;
  }

  private static List<Bar> most(List<Term> terms) {
    return terms.stream()
        .limit(TERMS)
        .map(term -> new Bar(term.label(), term.count(), Optional.of(term.address())))
        .toList();
  }

  private List<Bar> fields() {
    return Coverage.of(entries).entrySet().stream()
        .map(field -> new Bar(field.getKey(), field.getValue(), Optional.empty()))
        .toList();
  }

  /** The last quarters in which somebody looked at any entry, without a gap, and all before. */
  private List<Bar> quarters() {
    List<Integer> quarters =
        entries.stream()
            .flatMap(entry -> entry.lastLooked().stream())
            .map(StatsPlanner::quarter)
            .sorted(Comparator.reverseOrder())
            .toList();
    if (quarters.isEmpty()) {
      return List.of();
    }
    int newest = quarters.getFirst();
    int last = Math.max(quarters.getLast(), newest - QUARTERS + 1);
    List<Bar> bars = new ArrayList<>();
    for (int quarter = newest; quarter >= last; quarter--) {
      int wanted = quarter;
      int count = (int) quarters.stream().filter(each -> each == wanted).count();
      bars.add(new Bar(name(quarter), count, Optional.empty()));
    }
    int before = (int) quarters.stream().filter(each -> each < last).count();
    if (before > 0) {
      bars.add(new Bar("before", before, Optional.empty()));
    }
    int without = entries.size() - quarters.size();
    if (without > 0) {
      bars.add(new Bar("without a date", without, Optional.empty()));
    }
    return bars;
  }

  private static int quarter(LocalDate day) {
    return day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
  }

  private static String name(int quarter) {
    return "%d Q%d".formatted(Math.floorDiv(quarter, 4), Math.floorMod(quarter, 4) + 1);
  }

  private List<Page.Looked> longest() {
    return entries.stream()
        .flatMap(entry ->
            Stream.ofNullable(cardsByPath.get(entry.path()))
                .flatMap(card -> entry.lastLooked().stream().map(d -> new Page.Looked(card, d))))
        .sorted(Comparator.comparing(Page.Looked::day).thenComparing(looked -> looked.card().id()))
        .limit(LONGEST)
        .toList();
  }
}
