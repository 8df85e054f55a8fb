package dev.fixdex.diagnose;

import java.util.ArrayList;
import java.util.List;

/** Compares an event with the signatures that it may show. Not thread-safe. */
final class EventMatcher {
  /** Below this fit on one line, the event's lines are looked at together. */
  private static final double WHOLE = 99;

  /** A signature of fewer words has to be there whole: with a word less it says another. */
  private static final int SHORT = 5;

  /** What is left to an error text about one service when the line is about another. */
  private static final double OTHER_PORT = 0.4;

  private final Signatures signatures;
  private final Alignment alignment = new Alignment();

  EventMatcher(Signatures signatures) {
    this.signatures = signatures;
  }

  /**
   * The signatures that an event shows.
   *
   * @param lines of the event
   * @param candidates numbers of signatures
   * @param least score that counts
   */
  List<Hit> match(List<String> lines, int[] candidates, int count, double least) {
    EventWords event = new EventWords(signatures);
    lines.forEach(event::add);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Hit hit = best(candidates[i], event);
      if (hit.score() >= least) {
        hits.add(hit);
      }
    }
    return hits;
  }

  private Hit best(int number, EventWords all) {
    Signature signature = signatures.signature(number);
    EventWords event = all.of(signature);
    double details = event.details(signature);
    Hit best = new Hit(number, 0, Way.WORDS, 0);
    for (int line = 0; line < event.lines(); line++) {
      double score = score(signature, event, event.start(line), event.end(line), details, false);
      if (score > best.score()) {
        best = new Hit(number, score, way(signature), line);
      }
    }
    if (event.lines() > 1 && best.score() < WHOLE && signature.words.length > 1) {
      double score = score(signature, event, 0, event.count(), details, true);
      if (score > best.score()) {
        int line = best.score() > 0 ? best.line() : 0;
        best = new Hit(number, score, way(signature), line);
      }
    }
    return best;
  }

  private double score(
      Signature signature, EventWords event, int from, int to, double details, boolean across) {
    if (to == from) {
      return 0;
    }
    if (signature.words.length < SHORT && isMissing(signature, event.words(), from, to)) {
      return 0;
    }
    alignment.lay(signature, event.words(), from, to);
    double said = event.said(signature, from, to);
    if (!across && signature.open && alignment.isTogether()) {
      said -= event.inPlaceOfLastGap(signature, from, to);
    }
    double explained = said > 0 ? Math.min(1, alignment.matched() / said) : 0;
    double score = Score.of(signature, alignment, explained, details, across);
    return event.hasOtherPorts(signature) ? score * OTHER_PORT : score;
  }

  /** Whether any of a signature's words is not there. */
  private static boolean isMissing(Signature signature, int[] words, int from, int to) {
    for (int word : signature.words) {
      int i = from;
      while (i < to && words[i] != word) {
        i++;
      }
      if (i == to) {
        return true;
      }
    }
    return false;
  }

  private Way way(Signature signature) {
    if (!alignment.isTogether()) {
      return Way.WORDS;
    }
    return signature.hasGap ? Way.WILDCARD : Way.LITERAL;
  }
}
