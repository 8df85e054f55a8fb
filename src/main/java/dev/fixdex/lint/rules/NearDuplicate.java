package dev.fixdex.lint.rules;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Likeness;
import dev.fixdex.entry.Sketch;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.CatalogReporter;
import dev.fixdex.lint.CatalogRule;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two entries that say nearly the same in the same words. */
public final class NearDuplicate implements CatalogRule {
  /** Part of the phrases that both have. Entries of one template share about a third. */
  private static final double LEAST = 0.7;

  /** Values of a sketch that two entries share before they are compared: locality-sensitive. */
  private static final int BAND = 4;

  /** Entries of a band that one is compared with, so that a thousand copies stay cheap. */
  private static final int MOST_COMPARED = 8;

  /** An entry to compare. No record: it is equal to itself only, which is cheap to find out. */
  private static final class Member {
    private final CatalogEntry entry;
    private final Sketch sketch;

    Member(CatalogEntry entry, Sketch sketch) {
      this.entry = entry;
      this.sketch = sketch;
    }
  }

  private record Twin(CatalogEntry other, double likeness) {}

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD509",
        "near-duplicate",
        Severity.WARNING,
        "Two entries for one platform say nearly the same in the same words.",
        "Readers find both and have to compare them; a correction reaches only one. Entries that"
            + " name each other in `related_kb`, deprecated ones, and those for different platforms"
            + " are let be.",
        new RuleExample(
            "kb_id: \"CROSS_DOCKER_001\"\ncategory: \"docker\"\nplatform: \"cross-platform\"",
            "kb_id: «\"CROSS_DOCKER_001\"»\ncategory: \"docker\"\nplatform: \"windows\""));
  }

  @Override
  public void check(Catalog catalog, CatalogReporter reporter) {
    List<Member> members =
        catalog.entries().stream()
            .filter(entry -> !entry.status().equals("deprecated"))
            .flatMap(entry ->
                catalog.likeness(entry).map(Likeness::sketch).filter(s -> !s.isEmpty()).stream()
                    .map(sketch -> new Member(entry, sketch)))
            .toList();
    Map<Long, List<Member>> bands = new HashMap<>();
    Map<Member, Twin> twins = new LinkedHashMap<>();
    for (Member member : members) {
      for (Member other : neighbours(member, bands)) {
        double likeness = likeness(member, other, catalog);
        if (likeness >= LEAST) {
          twins.merge(member, new Twin(other.entry, likeness), NearDuplicate::nearer);
          twins.merge(other, new Twin(member.entry, likeness), NearDuplicate::nearer);
        }
      }
    }
    twins.forEach((member, twin) -> report(member.entry, twin, reporter));
  }

  private static Twin nearer(Twin one, Twin other) {
    return one.likeness >= other.likeness ? one : other;
  }

  /** Those before one that share a band with it, and its own place among them. */
  private static Set<Member> neighbours(Member member, Map<Long, List<Member>> bands) {
    Set<Member> neighbours = new LinkedHashSet<>();
    for (int band = 0; band < Sketch.SIZE; band += BAND) {
      if (member.sketch.value(band) != Sketch.NONE) {
        List<Member> others =
            bands.computeIfAbsent(key(member.sketch, band), k -> new ArrayList<>(1));
        neighbours.addAll(others);
        if (others.size() < MOST_COMPARED) {
          others.add(member);
        }
      }
    }
    return neighbours;
  }

  private static long key(Sketch sketch, int band) {
    long key = band;
    for (int i = band; i < band + BAND; i++) {
      key = key * 0x9E3779B97F4A7C15L + sketch.value(i);
    }
    return key;
  }

  /** Nothing for two that their author told apart. */
  private static double likeness(Member one, Member other, Catalog catalog) {
    double likeness = one.sketch.likeness(other.sketch);
    boolean apart =
        likeness < LEAST
            || !one.entry.platform().equals(other.entry.platform())
            || catalog.areRelated(one.entry, other.entry);
    return apart ? 0 : likeness;
  }

  private static void report(CatalogEntry entry, Twin twin, CatalogReporter reporter) {
    reporter.report(
        entry.path(),
        entry.id().span(),
        "The entry has %d %% of its phrases in common with %s (%s)"
            .formatted(Math.round(twin.likeness * 100), twin.other.id().value(), twin.other.path()),
        "Merge the two, or name the other in `related_kb`");
  }
}
