package dev.fixdex.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Makes text readable that was UTF-8, was read in an 8-bit code page and saved again.
 *
 * <p>It never guesses. A text counts as damaged only when most of its characters beyond ASCII are
 * UTF-8 seen through one code page; so an entry about such damage may quote it. A run is repaired
 * when only one repair fits. Where a careless program dropped bytes, several may fit: then only the
 * format's signs decide, else the run stays as it is and is reported.
 */
final class DamageRepair {
  private static final List<CodePage> CODE_PAGES = CodePage.all();
  private static final BitSet LEADS = charactersThatMayBe(b -> Utf8Sequence.lengthOf(b) > 0);
  private static final BitSet CONTINUATIONS = charactersThatMayBe(Utf8Sequence::isContinuation);

  private final SignLexicon signs;

  DamageRepair(SignLexicon signs) {
    this.signs = signs;
  }

  SourceText repair(String path, String original, Encoding encoding, List<Span> invalid) {
    Optional<DamageScan> scan = mayBeDamaged(original) ? bestScan(original) : Optional.empty();
    if (scan.isEmpty()) {
      Damage damage =
          invalid.isEmpty() ? Damage.NONE : new Damage(null, List.of(), List.of(), invalid);
      return new SourceText(path, original, original, encoding, damage);
    }
    return new Rewriting(original, scan.get()).toSource(path, encoding, invalid);
  }

  /** A quick look that spares nearly every sound text the scans, one a code page. */
  private static boolean mayBeDamaged(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      if (text.charAt(i) >= 0x80
          && LEADS.get(text.charAt(i))
          && CONTINUATIONS.get(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static BitSet charactersThatMayBe(IntPredicate kind) {
    BitSet found = new BitSet();
    for (CodePage page : CODE_PAGES) {
      for (int c = 0x80; c <= 0xFFFF; c++) {
        if (kind.test(page.byteOf((char) c))) {
          found.set(c);
        }
      }
    }
    return found;
  }

  /** The code page that explains the text best, if the text is damaged at all. */
  private static Optional<DamageScan> bestScan(String text) {
    return CODE_PAGES.stream()
        .map(page -> new DamageScan(text, page))
        .filter(DamageRepair::isConvincing)
        .max(
            Comparator.comparingLong(DamageScan::exactRuns)
                .thenComparing(DamageScan::genuine, Comparator.reverseOrder())
                .thenComparing(scan -> CODE_PAGES.indexOf(scan.page()), Comparator.reverseOrder()));
  }

  /**
   * Two-byte sequences alone are weak evidence: two genuine letters can look like one, as they do
   * in Cyrillic. {@code Ã} and {@code Â}, the leads of Latin-1's letters, stand before a sign in no
   * language.
   */
  private static boolean isConvincing(DamageScan scan) {
    long strong = scan.runs().stream().filter(run -> run.exact() && run.longest() >= 3).count();
    long weak = scan.exactRuns() - strong;
    boolean latin =
        scan.genuine() == 0
            && scan.runs().stream()
                .allMatch(run -> run.readings().stream().allMatch(DamageRepair::isLatin1));
    boolean evidence = strong >= 1 || weak >= 2 || (weak == 1 && latin);
    return evidence && scan.runs().size() > scan.genuine();
  }

  private static boolean isLatin1(String reading) {
    return reading.chars().allMatch(c -> c >= 0xA0 && c <= 0xFF);
  }

  /** Builds the readable text run by run, noting where everything went. */
  private final class Rewriting {
    private final String original;
    private final DamageScan scan;
    private final StringBuilder text = new StringBuilder();
    private final List<Repair> repairs = new ArrayList<>();
    private final List<Span> unrepaired = new ArrayList<>();

    Rewriting(String original, DamageScan scan) {
      this.original = original;
      this.scan = scan;
      int from = 0;
      for (DamagedRun run : scan.runs()) {
        text.append(original, from, run.span().start());
        rewrite(run);
        from = run.span().end();
      }
      text.append(original, from, original.length());
    }

    private void rewrite(DamagedRun run) {
      int start = text.length();
      Optional<String> reading = readingOf(run);
      if (reading.isPresent()) {
        text.append(reading.get());
        repairs.add(new Repair(run.span(), new Span(start, text.length())));
      } else {
        text.append(original, run.span().start(), run.span().end());
        unrepaired.add(new Span(start, text.length()));
      }
    }

    private Optional<String> readingOf(DamagedRun run) {
      if (run.readings().size() <= 1) {
        return run.readings().stream().findFirst();
      }
      int lineStart = run.span().start();
      while (lineStart > 0 && !endsLine(original.charAt(lineStart - 1))) {
        lineStart--;
      }
      int lineEnd = run.span().end();
      while (lineEnd < original.length() && !endsLine(original.charAt(lineEnd))) {
        lineEnd++;
      }
      return signs.decide(
          original.substring(lineStart, run.span().start()),
          original.substring(run.span().end(), lineEnd),
          run.readings());
    }

    SourceText toSource(String path, Encoding encoding, List<Span> invalid) {
      List<Span> moved = invalid.stream().map(this::moved).toList();
      Damage damage = new Damage(scan.page().name(), repairs, unrepaired, moved);
      return new SourceText(path, original, text.toString(), encoding, damage);
    }

    /** Where a span outside of all damaged runs stands in the repaired text. */
    private Span moved(Span span) {
      int shift = 0;
      for (Repair repair : repairs) {
        if (repair.original().end() <= span.start()) {
          shift = repair.span().end() - repair.original().end();
        }
      }
      return new Span(span.start() + shift, span.end() + shift);
    }
  }

  private static boolean endsLine(char c) {
    return c == '\n' || c == '\r';
  }
}
