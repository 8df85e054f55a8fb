package dev.fixdex.eval;

import java.util.List;

/**
 * How well some queries were answered.
 *
 * @param queries how many there are
 * @param success part whose first answer is right, with Wilson's interval
 * @param mrr mean of one divided by the rank of the first right answer, 0 beyond the tenth, with a
 *     bootstrap interval
 * @param recall mean part of the right answers among the first ten, with a bootstrap interval
 */
public record Measures(int queries, Estimate success, Estimate mrr, Estimate recall) {
  static Measures of(List<Judged> judged) {
    return new Measures(
        judged.size(),
        Estimate.ofPart((int) judged.stream().filter(Judged::isSuccess).count(), judged.size()),
        Estimate.ofValues(judged.stream().mapToDouble(Judged::reciprocalRank).toArray()),
        Estimate.ofValues(judged.stream().mapToDouble(Judged::recall).toArray()));
  }
}
