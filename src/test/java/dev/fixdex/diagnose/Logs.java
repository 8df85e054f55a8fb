package dev.fixdex.diagnose;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Diagnoses made from a few lines. */
final class Logs {
  private static final List<List<String>> SYNONYMS =
      List.of(List.of("oomkilled", "sigkill", "exit code 137"), List.of("k8s", "kubernetes"));

  private Logs() {}

  /** Signatures of entries with one error text each; their ids count from E1. */
  static Signatures signatures(String... errorTexts) {
    List<Subject> subjects = new ArrayList<>();
    for (String errorText : errorTexts) {
      subjects.add(subject("E" + (subjects.size() + 1), errorText));
    }
    return Signatures.of(subjects, SYNONYMS);
  }

  static Subject subject(String id, String... errorTexts) {
    String path = "x/" + id + ".md";
    return new Subject(id, path, "entries/" + id + "/", id, false, List.of(errorTexts));
  }

  static Diagnosis diagnosis(Signatures signatures, byte[] log) {
    LogDiagnosis diagnosis = new LogDiagnosis(signatures, LogDiagnosis.USUAL_LEAST_SCORE);
    try {
      diagnosis.read("log", new ByteArrayInputStream(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return diagnosis.result(100);
  }

  static Diagnosis diagnosis(Signatures signatures, String log) {
    return diagnosis(signatures, log.getBytes(StandardCharsets.UTF_8));
  }

  /** Ids of the entries that explain a log, best first. */
  static List<String> ids(Diagnosis diagnosis) {
    return diagnosis.explanations().stream().map(e -> e.subject().id()).toList();
  }
}
