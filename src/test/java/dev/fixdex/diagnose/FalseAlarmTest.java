package dev.fixdex.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the shipped knowledge base says of logs in which nothing is wrong, and of its own texts. */
final class FalseAlarmTest {
  private static final int LINES = 40_000;

  private static List<List<String>> parts(List<String> lines) {
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += 1000) {
      parts.add(lines.subList(from, Math.min(lines.size(), from + 1000)));
    }
    return parts;
  }

  @Test
  void namesNoEntryOnMoreThanOneOfAThousandOrdinaryLines() throws IOException {
    Signatures signatures = Signatures.of(ShippedSubjects.read(), List.of());
    List<String> alarms = new ArrayList<>();
    BatchMatcher matcher = new BatchMatcher(signatures, LogDiagnosis.USUAL_LEAST_SCORE);
    for (List<String> part : parts(OrdinaryLogs.lines(LINES, 1))) {
      EventBatch batch = new EventBatch("log");
      for (String line : part) {
        batch.begin();
        batch.add(line.toCharArray(), line.length(), 1);
      }
      for (BatchMatcher.Found found : matcher.match(batch)) {
        Hit hit = found.hits().getFirst();
        String text = signatures.signature(hit.signature()).origins.getFirst().text();
        alarms.add("%s ← %s %s".formatted(part.get(found.event()), text, hit));
      }
    }
    assertTrue(
        alarms.size() <= LINES / 1000,
        () ->
            alarms.size()
                + " alarms, such as\n"
                + String.join("\n", alarms.stream().limit(150).toList()));
  }

  /** The other side: what the entries quote is found, in the middle of a log. */
  @Test
  void findsNearlyAllThatTheEntriesQuote() throws IOException {
    List<Subject> subjects = ShippedSubjects.read();
    Signatures signatures = Signatures.of(subjects, List.of());
    List<String> missed = new ArrayList<>();
    int quoted = 0;
    for (Subject subject : subjects) {
      for (String text : subject.errorTexts()) {
        quoted++;
        String log = "all is well\n2026-01-01T00:00:00Z ERROR " + text + "\nbye\n";
        if (Logs.diagnosis(signatures, log).explanations().stream()
            .noneMatch(e -> e.subject().id().equals(subject.id()))) {
          missed.add(subject.id() + " " + text);
        }
      }
    }
    assertTrue(quoted > 200, "the entries were read");
    int count = quoted;
    assertTrue(
        missed.size() * 20 <= quoted,
        () -> missed.size() + " of " + count + " missed:\n" + String.join("\n", missed));
    assertEquals(0, Logs.diagnosis(signatures, "").explanations().size());
  }
}
