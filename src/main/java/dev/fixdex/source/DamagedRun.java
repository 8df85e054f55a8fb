package dev.fixdex.source;

import java.util.List;

/**
 * Damaged sequences that follow one another without a gap: a word, or a sign of several code
 * points.
 *
 * @param span in the damaged text
 * @param sequences at least one
 * @param exact whether no byte was lost
 * @param quoted whether the run stands in code or a quotation
 */
record DamagedRun(Span span, List<DamagedSequence> sequences, boolean exact, boolean quoted) {
  /** No sign that a format knows has more code points. */
  private static final int LONGEST_SIGN = 8;

  /** More readings of one run than this cannot be told apart by any sign. */
  private static final int MOST_READINGS = 512;

  DamagedRun {
    sequences = List.copyOf(sequences);
  }

  /** A run of sequences. */
  static DamagedRun of(List<DamagedSequence> sequences, boolean quoted) {
    Span span = sequences.getFirst().span().union(sequences.getLast().span());
    boolean exact = sequences.stream().allMatch(DamagedSequence::exact);
    return new DamagedRun(span, sequences, exact, quoted);
  }

  /** All that the run may have been; none where that is too much to tell apart. */
  List<String> readings() {
    if (exact) {
      StringBuilder reading = new StringBuilder();
      sequences.forEach(sequence -> reading.append(sequence.readings().getFirst()));
      return List.of(reading.toString());
    }
    if (sequences.size() == 1) {
      return sequences.getFirst().readings();
    }
    long count = 1;
    for (DamagedSequence sequence : sequences) {
      count = Math.min(MOST_READINGS + 1L, count * sequence.readings().size());
    }
    return sequences.size() > LONGEST_SIGN || count > MOST_READINGS ? List.of() : product();
  }

  private List<String> product() {
    List<String> readings = List.of("");
    for (DamagedSequence sequence : sequences) {
      readings =
          readings.stream().flatMap(r -> sequence.readings().stream().map(r::concat)).toList();
    }
    return readings;
  }
}
