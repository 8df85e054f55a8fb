package dev.fixdex.diagnose;

import dev.fixdex.errortext.ErrorText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Reads logs and finds the entries that explain them. Memory grows with the number of signatures
 * and not with the logs. Used by one thread, it works on all processors.
 */
public final class LogDiagnosis {
  /** Score below which an entry is not named unless asked for. */
  public static final double USUAL_LEAST_SCORE = 50;

  private final Signatures signatures;
  private final double leastScore;
  private final ConcurrentLinkedDeque<BatchMatcher> matchers = new ConcurrentLinkedDeque<>();
  private final Map<Integer, Tally> tallies = new HashMap<>();
  private EventBatch batch = new EventBatch("");
  private BatchQueue queue = queue();
  private long lines;

  /**
   * A diagnosis that has read nothing.
   *
   * @param leastScore below which an entry is not named, 0 to 100
   */
  public LogDiagnosis(Signatures signatures, double leastScore) {
    this.signatures = signatures;
    this.leastScore = leastScore;
  }

  private BatchQueue queue() {
    return new BatchQueue(matchers, () -> new BatchMatcher(signatures, leastScore), this::tally);
  }

  /**
   * Reads a log to its end. Logs are not joined: none goes on with another's last event.
   *
   * @param name what its lines are said to be of
   * @throws IOException when the stream throws it
   */
  public void read(String name, InputStream log) throws IOException {
    batch = new EventBatch(name);
    LogReader reader = new LogReader(this::line);
    try (BatchQueue opened = queue()) {
      queue = opened;
      reader.read(log);
      settle();
    } finally {
      lines += reader.lines();
    }
  }

  /** Reads a log that is a text. */
  public void read(String name, String log) {
    try (InputStream in = new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8))) {
      read(name, in);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can always be read", e);
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
    boolean goesOn = batch.isOpen(count) && Continuation.is(units, count);
    if (!batch.hasRoom(count)) {
      queue.add(batch);
      batch = new EventBatch(batch.source());
      goesOn = false;
    }
    if (!goesOn) {
      batch.begin();
    }
    batch.add(units, count, number);
  }

  /** Takes the last event as whole, though the log may go on. */
  public void settle() {
    queue.finish(batch);
    batch = new EventBatch(batch.source());
  }

  private void tally(EventBatch of, List<BatchMatcher.Found> found) {
    for (BatchMatcher.Found event : found) {
      for (Hit hit : event.hits()) {
        Tally tally = tallies.computeIfAbsent(hit.signature(), s -> new Tally());
        tally.add(hit);
        if (tally.wantsLine()) {
          tally.keep(shown(of, event.event(), hit));
        }
      }
    }
  }

  private SeenLine shown(EventBatch of, int event, Hit hit) {
    Signature signature = signatures.signature(hit.signature());
    String text = of.text(event, hit.line());
    String shown = ShownLine.of(text, signatures, signature);
    long number = of.number(event, hit.line());
    return new SeenLine(text.hashCode(), new LogLine(of.source(), number, shown));
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
