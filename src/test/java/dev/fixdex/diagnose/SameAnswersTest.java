package dev.fixdex.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found in a line depends on nothing that was read before it. */
final class SameAnswersTest {
  /** Pairs that differ in digits only, each with what is found in a log of that line alone. */
  @Test
  void doesNotTakeALineForOneBeforeIt() {
    Signatures signatures =
        Logs.signatures(
            "CVE-2021-44228 was found in log4j",
            "python3.11 has no wheel for grpcio",
            "gateway said status 502 to the balancer",
            "error 7701 while mounting the volume");
    for (List<String> pair :
        List.of(
            List.of("CVE-2022-44225 was found in log4j", "CVE-2021-44228 was found in log4j"),
            List.of("python2.77 has no wheel for grpcio", "python3.11 has no wheel for grpcio"),
            List.of(
                "gateway said status 303 to the balancer",
                "gateway said status 504 to the balancer"),
            List.of(
                "error 9999 while mounting the volume", "error 7701 while mounting the volume"))) {
      for (List<String> order : List.of(pair, pair.reversed())) {
        Diagnosis both = Logs.diagnosis(signatures, String.join("\n", order));
        double best = both.explanations().stream().mapToDouble(Explanation::score).max().orElse(0);
        double expected =
            Math.max(score(signatures, pair.getFirst()), score(signatures, pair.getLast()));
        assertEquals(expected, best, () -> order + " " + both);
      }
    }
  }

  @Test
  void aNumberAfterErrorIsNoWordUnlessASignatureHasIt() {
    Signatures signatures = Logs.signatures("mount error while reading the superblock");
    assertEquals(
        score(signatures, "mount error while reading the superblock"),
        score(signatures, "mount error 5512 while reading the superblock"));
  }

  private static double score(Signatures signatures, String line) {
    return Logs.diagnosis(signatures, line).explanations().stream()
        .mapToDouble(Explanation::score)
        .max()
        .orElse(0);
  }
}
