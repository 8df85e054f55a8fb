package dev.fixdex.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A log of many batches is read as a short one is. */
final class BatchesTest {
  @Test
  void countsAndNumbersLinesAcrossBatches() {
    Signatures signatures =
        Logs.signatures("standard_init_linux.go:228: exec format error", "ORA-00942", "E0308");
    Random random = new Random(5);
    StringBuilder log = new StringBuilder();
    long[] counts = new long[3];
    long first = 0;
    for (int line = 1; line <= 40_000; line++) {
      int kind = random.nextInt(100);
      switch (kind) {
        case 0 -> log.append("standard_init_linux.go:1: exec format error ").append(line);
        case 1 ->
            log.append("java.sql.SQLException: x\n    at a.b.C.d(C.java:1)\nCaused by: ORA-942");
        case 2 -> log.append("error[E0308]: mismatched ").append(random.nextLong());
        default -> log.append("all is well with ").append(random.nextLong()).append(" of us");
      }
      log.append('\n');
      if (kind < 3) {
        counts[kind]++;
        first = first == 0 && kind == 0 ? log.chars().filter(c -> c == '\n').count() : first;
      }
    }
    Diagnosis diagnosis = Logs.diagnosis(signatures, log.toString());
    assertEquals(log.chars().filter(c -> c == '\n').count(), diagnosis.lines());
    for (Explanation explanation : diagnosis.explanations()) {
      int number = explanation.subject().id().charAt(1) - '1';
      assertEquals(counts[number], explanation.matches().getFirst().count(), "" + explanation);
    }
    Explanation exec =
        diagnosis.explanations().stream()
            .filter(e -> e.subject().id().equals("E1"))
            .findFirst()
            .orElseThrow();
    assertEquals(first, exec.matches().getFirst().lines().getFirst().number());
    assertEquals(List.of("E1", "E2", "E3"), Logs.ids(diagnosis).stream().sorted().toList());
  }

  @Test
  void readsWhatItWrote() {
    Signatures signatures =
        Logs.signatures("a\\tb … <c> \t x E0308", "one\ntwo NullPointerException", "exit code 137");
    Signatures read = Signatures.read(signatures.written());
    assertEquals(signatures.written(), read.written());
    assertEquals(signatures.size(), read.size());
    assertEquals(List.of("E3"), Logs.ids(Logs.diagnosis(read, "killed: OOMKilled")));
  }
}
