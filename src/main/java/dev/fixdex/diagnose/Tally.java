package dev.fixdex.diagnose;

import java.util.ArrayList;
import java.util.List;

/** The lines that showed one signature. */
final class Tally {
  private static final int MOST_LINES = 5;

  private final List<LogLine> lines = new ArrayList<>(1);
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

  void keep(LogLine line) {
    lines.add(line);
  }

  double score() {
    return score;
  }

  long first() {
    return lines.getFirst().number();
  }

  Match match(String errorText) {
    return new Match(errorText, way, score, count, lines);
  }
}
