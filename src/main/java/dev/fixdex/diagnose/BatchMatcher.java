package dev.fixdex.diagnose;

import dev.fixdex.errortext.Atoms;
import dev.fixdex.errortext.ErrorText;
import java.util.ArrayList;
import java.util.List;

/** Finds the signatures that the events of a batch show. Used by one thread at a time. */
final class BatchMatcher {
  /** Hits far below the event's best one tell nothing that it does not. */
  private static final double BESIDE_BEST = 0.75;

  private final double leastScore;
  private final PlainDigits digits;
  private final Candidates candidates;
  private final EventMatcher matcher;
  private final KnownEvents known = new KnownEvents();

  BatchMatcher(Signatures signatures, double leastScore) {
    digits = new PlainDigits(signatures.atoms());
    this.leastScore = leastScore;
    candidates = new Candidates(signatures);
    matcher = new EventMatcher(signatures);
  }

  /**
   * An event that shows something.
   *
   * @param event its number in the batch
   */
  record Found(int event, List<Hit> hits) {
    Found {
      hits = List.copyOf(hits);
    }
  }

  /** The events that show something, in their order. */
  List<Found> match(EventBatch batch) {
    List<Found> found = new ArrayList<>();
    for (int event = 0; event < batch.events(); event++) {
      List<Hit> hits = hits(batch, event);
      if (!hits.isEmpty()) {
        found.add(new Found(event, hits));
      }
    }
    return found;
  }

  private List<Hit> hits(EventBatch batch, int event) {
    digits.take(batch.text(), batch.from(event), batch.to(event));
    long shape = digits.hash();
    List<Hit> hits = known.get(shape);
    if (hits == null) {
      candidates.begin();
      Atoms.scan(digits.text(), 0, digits.length(), candidates);
      int count = candidates.count();
      hits = count == 0 ? List.of() : matched(lines(), count);
      known.put(shape, hits);
    }
    return hits;
  }

  private List<String> lines() {
    String text = new String(digits.text(), 0, digits.length());
    return text.lines().map(ErrorText::visible).toList();
  }

  private List<Hit> matched(List<String> lines, int count) {
    List<Hit> hits = matcher.match(lines, candidates.found(), count, leastScore);
    double best = hits.stream().mapToDouble(Hit::score).max().orElse(0);
    return hits.stream().filter(hit -> hit.score() >= best * BESIDE_BEST).toList();
  }
}
