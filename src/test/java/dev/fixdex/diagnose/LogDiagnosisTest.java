package dev.fixdex.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class LogDiagnosisTest {
  /** Columns: whether it explains the line, the error text, the line; {@code ⏎} is a line end. */
  @ParameterizedTest
  @CsvFileSource(
      files = "src/test/resources/diagnose/cases.txt",
      delimiter = '¦',
      quoteCharacter = '\u0001',
      commentCharacter = '#')
  void tellsWhetherAnErrorTextExplainsALog(String expected, String errorText, String log) {
    Signatures signatures = Logs.signatures(errorText.replace("⏎", "\n"));
    Diagnosis diagnosis = Logs.diagnosis(signatures, log.replace("⏎", "\n").replace("␛", "\u001b"));
    String way =
        diagnosis.explanations().isEmpty()
            ? "no"
            : diagnosis.explanations().getFirst().matches().getFirst().way().name();
    assertEquals(expected, way.toLowerCase(java.util.Locale.ROOT), () -> "" + diagnosis);
  }

  @Test
  void namesTheEntryThatSaysMostFirst() {
    Signatures signatures =
        Logs.signatures(
            "npm ERR! code ERESOLVE",
            "npm ERR! ERESOLVE unable to resolve dependency tree",
            "npm ERR! code ENOENT");
    Diagnosis diagnosis =
        Logs.diagnosis(signatures, "npm ERR! ERESOLVE unable to resolve dependency tree\n");
    assertEquals("E2", Logs.ids(diagnosis).getFirst());
    assertTrue(!Logs.ids(diagnosis).contains("E3"), diagnosis.toString());
  }

  /** Every failed job says at its end that it failed; the cause is above. */
  @Test
  void namesTheCauseBeforeHowItEnded() {
    Signatures signatures =
        Logs.signatures(
            "Process completed with exit code 1.", "version `GLIBC_2.28' not found by the program");
    Diagnosis diagnosis =
        Logs.diagnosis(
            signatures,
            "node: version `GLIBC_2.28' not found by the program\n"
                + "##[error]Process completed with exit code 1.\n");
    assertEquals(List.of("E2", "E1"), Logs.ids(diagnosis));
    assertEquals(100, diagnosis.explanations().getLast().score(), 0.01, "it is there all the same");
  }

  @Test
  void namesWhatTheLogShowsFirstOfTwoThatAreAsSure() {
    Signatures signatures =
        Logs.signatures(
            "fatal: Could not read from the remote repository of the project at all",
            "Host key verification failed.");
    Diagnosis diagnosis =
        Logs.diagnosis(
            signatures,
            "Host key verification failed.\n"
                + "fatal: Could not read from the remote repository of the project at all\n");
    assertEquals(List.of("E2", "E1"), Logs.ids(diagnosis));
  }

  @Test
  void showsOfALongLineWhatItIsAbout() {
    Signatures signatures =
        Logs.signatures(
            "exec format error in the loader",
            "manifest unknown to the registry",
            "exec format error in the loader, says the 😀");
    String noise = "{\"größe\": \"😀😀\", \"loader\": 1}, ".repeat(40);
    String line = noise + "exec format error in the loader, " + noise;
    Diagnosis diagnosis =
        Logs.diagnosis(signatures, "short manifest unknown to the registry\n" + line + "\n");
    LogLine shown = diagnosis.explanations().getFirst().matches().getFirst().lines().getFirst();
    assertEquals(2, shown.number());
    assertTrue(shown.text().startsWith("…") && shown.text().endsWith("…"), shown.text());
    assertTrue(shown.text().contains("exec format error in the loader,"), shown.text());
    assertTrue(shown.text().length() <= 402, shown.text());
    assertEquals(-1, shown.text().indexOf('\uFFFD'));
    assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(shown.text()), shown.text());
  }

  /** Two texts of an entry that one line shows are one sign, whatever parts of it they show. */
  @Test
  void countsALineOnceForAnEntry() {
    Subject both =
        Logs.subject("E1", "exec format error in the loader", "manifest unknown to the registry");
    Subject one = Logs.subject("E2", "exec format error in the loader");
    Signatures signatures = Signatures.of(List.of(both, one), List.of());
    String noise = "nothing of note was said at all here ".repeat(20);
    Diagnosis diagnosis =
        Logs.diagnosis(
            signatures,
            noise + "exec format error in the loader, manifest unknown to the registry " + noise);
    List<Explanation> found = diagnosis.explanations();
    assertEquals(List.of("E1", "E2"), Logs.ids(diagnosis).stream().sorted().toList());
    assertTrue(found.stream().allMatch(e -> e.matches().size() == 1), found::toString);
  }

  @Test
  void countsLinesAndKeepsTheFirst() {
    Signatures signatures = Logs.signatures("standard_init_linux.go:228: exec format error");
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      log.append("line ").append(i).append("\n2026-01-01T00:00:").append(10 + i % 50);
      log.append("Z standard_init_linux.go:").append(100 + i).append(": exec format error\n");
    }
    Diagnosis diagnosis = Logs.diagnosis(signatures, log.toString());
    assertEquals(2000, diagnosis.lines());
    Match match = diagnosis.explanations().getFirst().matches().getFirst();
    assertEquals(1000, match.count());
    assertEquals(
        List.of(2L, 4L, 6L, 8L, 10L), match.lines().stream().map(LogLine::number).toList());
  }

  /** What is found by atoms alone must never be less than what is found by words. */
  @Test
  void findsByAtomsWhateverIsThere() {
    List<String> texts =
        List.of(
            "error E0308: mismatched types",
            "ORA-00942: table or view does not exist",
            "0x80070005 access is denied",
            "Le fichier spécifié est introuvable",
            "指定されたファイルが見つかりません",
            "container exited with exit code 137",
            "psql: SQLSTATE 42501 permission denied for relation",
            "java.lang.NoClassDefFoundError: javax/xml/bind/JAXBException");
    for (String text : texts) {
      Diagnosis diagnosis = Logs.diagnosis(Logs.signatures(text), text + "\n");
      assertEquals(List.of("E1"), Logs.ids(diagnosis), text);
    }
  }

  @Test
  void survivesAnyBytes() {
    Signatures signatures = Logs.signatures("exec format error", "error E0308", "a … b <c> d");
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      byte[] log = new byte[random.nextInt(20_000)];
      random.nextBytes(log);
      Logs.diagnosis(signatures, log);
    }
  }

  @Test
  void findsTheNeedleInALineOfAMegabyte() {
    Signatures signatures = Logs.signatures("standard_init_linux.go:228: exec format error");
    String line =
        "{\"a\":1,".repeat(80_000)
            + " exec user process: exec format error "
            + "x, ".repeat(90_000);
    assertEquals(List.of("E1"), Logs.ids(Logs.diagnosis(signatures, line)));
  }

  @Test
  void joinsNoLogWithTheNext() throws Exception {
    LogDiagnosis log = new LogDiagnosis(Logs.signatures("exec format error"), 50);
    for (String name : List.of("a", "b")) {
      byte[] bytes = "exec format error".getBytes(StandardCharsets.UTF_8);
      log.read(name, new java.io.ByteArrayInputStream(bytes));
    }
    List<LogLine> lines = log.result(1).explanations().getFirst().matches().getFirst().lines();
    assertEquals(
        List.of(new LogLine("a", 1, "exec format error"), new LogLine("b", 1, "exec format error")),
        lines);
  }
}
