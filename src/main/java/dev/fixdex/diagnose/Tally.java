package dev.fixdex.diagnose;

import java.util.ArrayList;
import java.util.List;

/** The lines that showed one signature. */
final class Tally {
  private static final int MOST_LINES = 5;

  private final List<SeenLine> lines = new ArrayList<>(1);
  private double score;
  private Way way = Way.WORDS;
  private long count;

  /** Whether a further line would be kept. */
  boolean wantsLine() {
    return lines.size() < MOST_LINES;
  }

  void add(Hit hit) {
    count++;
    if (hit.score() > score) {
      score = hit.score();
      way = hit.way();
    }
  }

  void keep(SeenLine line) {
    lines.add(line);
  }

  double score() {
    return score;
  }

  long first() {
    return lines.getFirst().shown().number();
  }

  List<SeenLine.Place> places() {
    return lines.stream().map(SeenLine::place).toList();
  }

  Match match(String errorText) {
    List<LogLine> shown = lines.stream().map(SeenLine::shown).toList();
    return new Match(errorText, way, score, count, shown);
  }
}
