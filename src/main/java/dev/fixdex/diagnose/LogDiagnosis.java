package dev.fixdex.diagnose;

import dev.fixdex.errortext.Atoms;
import dev.fixdex.errortext.ErrorText;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads logs and finds the entries that explain them. Memory grows with the number of signatures
 * and not with the logs. Not thread-safe; one object for each diagnosis.
 */
public final class LogDiagnosis {
  /** Score below which an entry is not named unless asked for. */
  public static final double USUAL_LEAST_SCORE = 50;

  private static final int LONGEST_SHOWN = 400;

  /** Hits far below the event's best one tell nothing that it does not. */
  private static final double BESIDE_BEST = 0.75;

  private final Signatures signatures;
  private final double leastScore;
  private final Candidates candidates;
  private final EventMatcher matcher;
  private final Shape shape;
  private final KnownEvents known = new KnownEvents();
  private final Map<Integer, Tally> tallies = new HashMap<>();
  private final Event event = new Event();
  private String source = "";
  private long lines;

  /**
   * A diagnosis that has read nothing.
   *
   * @param leastScore below which an entry is not named, 0 to 100
   */
  public LogDiagnosis(Signatures signatures, double leastScore) {
    this.signatures = signatures;
    this.leastScore = leastScore;
    candidates = new Candidates(signatures);
    matcher = new EventMatcher(signatures);
    shape = new Shape(signatures.atoms());
  }

  /**
   * Reads a log to its end. Logs are not joined: none goes on with another's last event.
   *
   * @param name what its lines are said to be of
   * @throws IOException when the stream throws it
   */
  public void read(String name, InputStream log) throws IOException {
    source = name;
    LogReader reader = new LogReader(this::line);
    try {
      reader.read(log);
    } finally {
      flush();
      lines += reader.lines();
    }
  }

  private void line(char[] text, int length, long number, boolean clean) {
    char[] units = text;
    int count = length;
    if (!clean) {
      units = ErrorText.visible(new String(text, 0, length)).toCharArray();
      count = units.length;
    }
    if (count == 0) {
      return;
    }
    boolean goesOn = !event.isEmpty() && event.hasRoom(count) && Continuation.is(units, count);
    if (!goesOn) {
      flush();
      candidates.begin();
    }
    int start = event.add(units, count, number);
    Atoms.scan(event.text(), start, event.end(), candidates);
  }

  /** Takes the last event as whole, though the log goes on. */
  public void settle() {
    flush();
  }

  private void flush() {
    if (event.isEmpty()) {
      return;
    }
    int count = candidates.count();
    if (count > 0) {
      hits(count).forEach(this::tally);
    }
    event.clear();
  }

  private List<Hit> hits(int count) {
    long key = shape.of(event);
    List<Hit> hits = known.get(key);
    if (hits == null) {
      hits = matcher.match(event.all(), candidates.found(), count, leastScore);
      double best = hits.stream().mapToDouble(Hit::score).max().orElse(0);
      hits = hits.stream().filter(hit -> hit.score() >= best * BESIDE_BEST).toList();
      known.put(key, hits);
    }
    return hits;
  }

  private void tally(Hit hit) {
    Tally tally = tallies.computeIfAbsent(hit.signature(), s -> new Tally());
    tally.add(hit);
    if (tally.wantsLine()) {
      String text = event.line(hit.line()).strip();
      String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
      tally.keep(new LogLine(source, event.number(hit.line()), shown));
    }
  }

  /**
   * What was found so far.
   *
   * @param limit number of entries wanted
   */
  public Diagnosis result(int limit) {
    return new Explanations(signatures, tallies).diagnosis(lines, limit);
  }
}
