package dev.fixdex.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes text readable that was UTF-8, was read in an 8-bit code page and saved again.
 *
 * <p>It never guesses. A text counts as damaged only when {@link DamageEvidence} says so; so an
 * entry about such damage may quote it. A run is repaired when only one repair fits, over all code
 * pages that explain the text equally well. Where a careless program dropped bytes, several may
 * fit: then only the format's signs decide, else the run stays as it is and is reported.
 */
final class DamageRepair {
  /** Longer texts are refused by whatever reads them next. In UTF-16 units. */
  private static final int LONGEST = 1024 * 1024;

  /** How often a text may have been damaged, one time over the other. */
  private static final int MOST_ROUNDS = 3;

  private final SignLexicon signs;

  DamageRepair(SignLexicon signs) {
    this.signs = signs;
  }

  SourceText repair(String path, String original, Encoding encoding, List<Span> invalid) {
    Optional<Rewriting> first = round(original, invalid.isEmpty());
    if (first.isEmpty()) {
      Damage damage =
          invalid.isEmpty() ? Damage.NONE : new Damage(null, List.of(), List.of(), invalid);
      return new SourceText(path, original, original, encoding, damage);
    }
    Rewriting last = first.get();
    RepairMap map = last.map();
    for (int rounds = 1; rounds < MOST_ROUNDS; rounds++) {
      Optional<Rewriting> next =
          last.isWhole() ? round(last.text(), false).filter(Rewriting::isWhole) : Optional.empty();
      if (next.isEmpty()) {
        break;
      }
      last = next.get();
      map = new RepairMap(last.text(), map.then(last.map()));
    }
    List<Span> moved = invalid.stream().map(map::toText).toList();
    Damage damage = new Damage(first.get().codePage(), map.repairs(), last.unrepaired(), moved);
    return new SourceText(path, original, last.text(), encoding, damage);
  }

  private Optional<Rewriting> round(String text, boolean mayBeReplaced) {
    if (text.length() > LONGEST || !mayBeDamaged(text)) {
      return Optional.empty();
    }
    List<DamageScan> best = bestScans(text, mayBeReplaced);
    return best.isEmpty() ? Optional.empty() : Optional.of(new Rewriting(text, best, signs));
  }

  /** A quick look that spares nearly every sound text the scans, one a code page. */
  private static boolean mayBeDamaged(String text) {
    boolean afterSuspect = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean suspect = c >= 0x80 && CodePage.mayShow(c);
      if (suspect && afterSuspect) {
        return true;
      }
      afterSuspect = suspect;
    }
    return false;
  }

  /**
   * The code pages that explain a text best: with the least left over, then with the least lost.
   */
  private List<DamageScan> bestScans(String text, boolean mayBeReplaced) {
    Quotations quotations = new Quotations(text);
    RunReader reader = new RunReader(text, signs);
    Comparator<DamageScan> byFit =
        Comparator.comparingInt(DamageScan::leftOver).thenComparingInt(DamageScan::inexactRuns);
    List<DamageScan> convincing =
        CodePages.ALL.stream()
            .map(page -> new DamageScan(text, page, quotations, mayBeReplaced))
            .filter(scan -> DamageEvidence.isConvincing(text, scan, reader))
            .sorted(byFit)
            .toList();
    return convincing.stream()
        .filter(scan -> byFit.compare(scan, convincing.getFirst()) == 0)
        .toList();
  }

  /** Made when the first text needs them. */
  private static final class CodePages {
    static final List<CodePage> ALL = CodePage.all();
  }
}
