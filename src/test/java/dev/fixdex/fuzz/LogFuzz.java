package dev.fixdex.fuzz;

import dev.fixdex.diagnose.Diagnosis;
import dev.fixdex.diagnose.Explanation;
import dev.fixdex.diagnose.LogDiagnosis;
import dev.fixdex.diagnose.Signatures;
import dev.fixdex.diagnose.Subject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Any log is read to its end, against any error text; matched lines are lines of it. */
public final class LogFuzz {
  private static final int LIMIT = 3;
  private static final List<String> TEXTS =
      List.of(
          "standard_init_linux.go:228: exec format error",
          "error E0308: mismatched types ... found <type>",
          "cannot connect to __HOST__ port 5432: connection refused",
          "0x80070005 access is denied");

  private LogFuzz() {}

  /** Called by the fuzzer. What stands before the first NUL is one more error text. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    int end = 0;
    while (end < data.length && data[end] != 0) {
      end++;
    }
    byte[] log = Arrays.copyOfRange(data, Math.min(data.length, end + 1), data.length);
    Signatures signatures =
        Signatures.of(
            List.of(
                subject("E1", TEXTS),
                subject("E2", List.of(Checks.text(Arrays.copyOf(data, end))))),
            List.of());
    Diagnosis diagnosis = diagnose(signatures, log);
    Checks.that(diagnosis.explanations().size() <= LIMIT, "too many");
    for (Explanation explanation : diagnosis.explanations()) {
      explanation
          .matches()
          .forEach(match ->
              match
                  .lines()
                  .forEach(line ->
                      Checks.that(
                          line.number() <= diagnosis.lines() + 1, "no such line: " + line)));
    }
    Diagnosis again = diagnose(Signatures.read(signatures.written()), log);
    Checks.that(told(diagnosis).equals(told(again)), "signatures that were kept answer otherwise");
  }

  /** What a reader sees of it: signatures that were kept do not know the entries' texts. */
  private static String told(Diagnosis diagnosis) {
    StringBuilder told = new StringBuilder().append(diagnosis.lines());
    for (Explanation explanation : diagnosis.explanations()) {
      told.append(explanation.subject().id()).append(explanation.score());
      told.append(explanation.matches());
    }
    return told.toString();
  }

  private static Diagnosis diagnose(Signatures signatures, byte[] log) throws IOException {
    LogDiagnosis diagnosis = new LogDiagnosis(signatures, LogDiagnosis.USUAL_LEAST_SCORE);
    diagnosis.read("log", new ByteArrayInputStream(log));
    return diagnosis.result(LIMIT);
  }

  private static Subject subject(String id, List<String> texts) {
    return new Subject(id, "x/" + id + ".md", "entries/" + id + "/", id, false, texts);
  }
}
