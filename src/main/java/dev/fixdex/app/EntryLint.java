package dev.fixdex.app;

import dev.fixdex.cache.Asked;
import dev.fixdex.cache.LintCache;
import dev.fixdex.cache.LintCache.Linted;
import dev.fixdex.cache.Outside;
import dev.fixdex.cache.TogetherCache;
import dev.fixdex.entry.Neighbours;
import dev.fixdex.finding.Finding;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Linter;
import dev.fixdex.lint.Rule;
import dev.fixdex.lint.SuppressionReader;
import dev.fixdex.lint.Today;
import dev.fixdex.source.ContentHash;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lints entries one by one, and not again while nothing is changed. Thread-safe. */
final class EntryLint {
  private final Linter linter;
  private final Outside outside;
  private final CatalogStage.Facts facts;
  private final @Nullable LintCache cache;
  private final @Nullable LintTogether together;

  private EntryLint(
      Linter linter,
      Outside outside,
      CatalogStage.Facts facts,
      @Nullable LintCache cache,
      @Nullable LintTogether together) {
    this.linter = linter;
    this.outside = outside;
    this.facts = facts;
    this.cache = cache;
    this.together = together;
  }

  /** A lint of the entries of a knowledge base that always looks for itself. */
  static EntryLint anew(
      KnowledgeBase base,
      List<Rule> rules,
      LocalDate today,
      CatalogStage.Facts facts,
      Reading reading,
      Pictures pictures) {
    Neighbours others = new ReadNeighbours(facts.catalog(), reading, pictures);
    Linter linter = new Linter(rules, new LintContext(base.settings(), Today.of(today), others));
    return new EntryLint(
        linter,
        new Outside(
            Today.of(today), others, facts.forms(), ContentHash.of(today + " " + facts.form())),
        facts,
        null,
        null);
  }

  /**
   * A lint that knows again what an earlier one found.
   *
   * @param rules always the same ones
   * @param build names the program
   */
  static EntryLint cached(
      KnowledgeBase base,
      List<Rule> rules,
      LocalDate today,
      CatalogStage.Facts facts,
      Reading reading,
      Pictures pictures,
      String build) {
    return cached(base, rules, today, facts, reading, pictures, build, before(base, build));
  }

  /** What an earlier lint found. */
  static LintCache.Before before(KnowledgeBase base, String build) {
    return LintCache.read(base.cache(), Origin.of(base, build));
  }

  /**
   * The same.
   *
   * @param before what {@link #before(KnowledgeBase, String)} gives
   */
  static EntryLint cached(
      KnowledgeBase base,
      List<Rule> rules,
      LocalDate today,
      CatalogStage.Facts facts,
      Reading reading,
      Pictures pictures,
      String build,
      LintCache.Before before) {
    EntryLint anew = anew(base, rules, today, facts, reading, pictures);
    ContentHash origin = Origin.of(base, build);
    return new EntryLint(
        anew.linter,
        anew.outside,
        facts,
        LintCache.of(base.cache(), origin, anew.outside, before),
        new LintTogether(new TogetherCache(base.cache(), origin)));
  }

  /** The rules. */
  Linter linter() {
    return linter;
  }

  /** What would be found in a file with this content, if that is known. */
  Optional<Linted> known(String path, @Nullable ContentHash content) {
    return cache == null || content == null ? Optional.empty() : cache.find(path, content);
  }

  /** What is found in a file; a finding of its own when looking is too much for the machine. */
  Linted lint(Reading reading, Reading.Read read) {
    return reading.more(read, () -> lint(read), this::lint);
  }

  private Linted lint(Reading.Read read) {
    Asked asked = outside.listen();
    Linted linted =
        new Linted(linter.lint(read.result(), asked, asked), SuppressionReader.read(read.result()));
    if (cache != null) {
      read.content()
          .ifPresent(content -> cache.add(read.result().source().path(), content, asked, linted));
    }
    return linted;
  }

  /** What is wrong with each entry among the others, in the catalog's order. */
  List<Finding> together(Reading reading) {
    return together == null
        ? linter.lint(facts.catalog(), reading::source)
        : together.lint(linter, facts, reading);
  }

  /** Keeps what was found for the next time. To be called when all files were linted. */
  void keep() {
    if (cache != null) {
      cache.keep();
    }
    if (together != null) {
      together.keep();
    }
  }
}
