package dev.fixdex.diagnose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.errortext.CommonWords;
import dev.fixdex.errortext.NodeTests;
import dev.fixdex.search.Command;
import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.Manifest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The browser finds in a log what this package finds. {@code -Dfixdex.logs=FOLDER} compares the
 * files of a folder too, and {@code -Dfixdex.logs.kb=FOLDER} with the entries of another.
 */
final class BrowserSignaturesTest {
  /** Escapes what is not ASCII: lone surrogates would not survive in UTF-8. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final List<List<String>> SYNONYMS =
      List.of(List.of("oomkilled", "sigkill", "exit code 137"), List.of("k8s", "kubernetes"));

  @TempDir Path folder;

  private static Remedy remedy(Subject subject) {
    return new Remedy("How to mend " + subject.id(), List.of(new Command(1, "sh", "mend\n")));
  }

  private static Map<String, byte[]> files(List<Subject> subjects) {
    BrowserSignatures browser =
        new BrowserSignatures(subjects, SYNONYMS, BrowserSignaturesTest::remedy);
    List<BrowserPart> parts = new ArrayList<>();
    browser.parts().forEach(part -> parts.add(part.get()));
    Map<String, byte[]> files = new TreeMap<>();
    parts.forEach(part -> part.write(files::put));
    files.put(Manifest.NAME, browser.manifest(parts));
    return files;
  }

  @Test
  void theSameEntriesGiveTheSameBytes() throws IOException {
    List<Subject> subjects = ShippedSubjects.read();
    List<Subject> shuffled = new ArrayList<>(subjects);
    Collections.shuffle(shuffled, new Random(3));
    Map<String, byte[]> once = files(subjects);
    Map<String, byte[]> again = files(shuffled);
    assertEquals(once.keySet(), again.keySet());
    once.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));
    assertTrue(once.size() > 20, once.keySet()::toString);
  }

  @Test
  void anEditOfAnEntryLeavesMostFilesWhereTheyAre() throws IOException {
    List<Subject> subjects = new ArrayList<>(ShippedSubjects.read());
    for (int copy = 0; copy < 8; copy++) {
      subjects.addAll(renamed(ShippedSubjects.read(), copy));
    }
    Map<String, byte[]> before = files(subjects);
    Subject edited = subjects.get(40);
    List<String> texts = new ArrayList<>(edited.errorTexts());
    texts.set(0, "the frobnicator of zone seven went quiet");
    subjects.set(40, Logs.subject(edited.id(), texts.toArray(String[]::new)));
    Map<String, byte[]> after = files(subjects);
    long same = before.keySet().stream().filter(after::containsKey).count();
    assertTrue(same * 10 > before.size() * 8L, same + " of " + before.size() + " files are kept");
    assertTrue(same < before.size() - 2, "an entry was edited");
    after.forEach((name, bytes) -> {
      if (before.containsKey(name) && !name.equals(Manifest.NAME)) {
        assertArrayEquals(before.get(name), bytes, name);
      }
    });
  }

  /** The same entries under other names, half of their texts with other words in them. */
  private static List<Subject> renamed(List<Subject> subjects, int copy) {
    List<Subject> renamed = new ArrayList<>();
    for (Subject subject : subjects) {
      String id = subject.id() + "_" + copy;
      renamed.add(
          Logs.subject(
              id,
              subject.errorTexts().stream()
                  .map(text -> text.length() % 2 == 0 ? text + " in unit " + id : text)
                  .toArray(String[]::new)));
    }
    return renamed;
  }

  @Test
  void javaScriptFindsTheSame() throws Exception {
    NodeTests.assumeInstalled();
    List<Subject> shipped = new ArrayList<>(ShippedSubjects.read());
    Subject first = shipped.getFirst();
    shipped.set(
        0,
        new Subject(
            first.id(), first.path(), first.url(), first.title(), true, first.errorTexts()));
    List<byte[]> logs = new ArrayList<>(HardLogs.of(shipped, 11));
    String named = System.getProperty("fixdex.logs");
    if (named != null) {
      try (Stream<Path> files = Files.list(Path.of(named))) {
        for (Path file : files.sorted().toList()) {
          logs.add(Files.readAllBytes(file));
        }
      }
    }
    assertTrue(logs.size() > 500, "too few logs: " + logs.size());
    List<Object> bases = new ArrayList<>();
    bases.add(base("shipped", shipped, logs));
    bases.add(base("many", many(), manyLogs()));
    String other = System.getProperty("fixdex.logs.kb");
    if (other != null) {
      bases.add(base("other", ShippedSubjects.read(Path.of(other)), logs));
    }
    Path file = folder.resolve("answers.json");
    Files.writeString(
        file,
        JSON.writeValueAsString(Map.of("bases", bases, "common", common(shipped))),
        StandardCharsets.US_ASCII);
    NodeTests.pass("diagnosis.test.mjs", Map.of("FIXDEX_ANSWERS", file.toString()));
  }

  /** One line fits more of these than are compared. */
  private static List<Subject> many() {
    List<Subject> many = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String name = letters(i);
      many.add(
          Logs.subject(
              "M" + i, "unit " + name + "x has lost " + name + "y", "oomkilled by " + name));
    }
    return many;
  }

  private static List<byte[]> manyLogs() {
    StringBuilder line = new StringBuilder();
    for (int i = 399; i >= 0; i--) {
      line.append(letters(i)).append("x ").append(letters(i)).append("y ");
    }
    line.append("\nexit code 137 by ").append(letters(7)).append("\nSIGKILL by ");
    return List.of(line.append(letters(8)).toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String letters(int number) {
    return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + "q";
  }

  private Map<String, Object> base(String name, List<Subject> subjects, List<byte[]> logs)
      throws IOException {
    Path exported = folder.resolve(name);
    for (Map.Entry<String, byte[]> file : files(subjects).entrySet()) {
      Path path = exported.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    Signatures signatures = Signatures.of(subjects, SYNONYMS);
    List<Object> cases = new ArrayList<>();
    for (int i = 0; i < logs.size(); i++) {
      Path log = folder.resolve(name + i + ".log");
      Files.write(log, logs.get(i));
      cases.add(answer(signatures, log, i % 7 == 0 ? 10 : 50, i % 3 == 0 ? 2 : 10));
    }
    return Map.of("folder", exported.toString(), "cases", cases);
  }

  private static Map<String, Object> answer(Signatures signatures, Path log, int least, int limit)
      throws IOException {
    LogDiagnosis diagnosis = new LogDiagnosis(signatures, least);
    byte[] bytes = Files.readAllBytes(log);
    boolean packed = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      diagnosis.read("log", packed ? new GZIPInputStream(in) : in);
    }
    Diagnosis found = diagnosis.result(limit);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("lines", found.lines());
    result.put("more", found.more());
    result.put("entries", found.explanations().stream().map(e -> entry(e)).toList());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("log", log.toString());
    answer.put("options", Map.of("limit", limit, "minScore", least));
    answer.put("result", result);
    return answer;
  }

  private static Map<String, Object> entry(Explanation explanation) {
    Subject subject = explanation.subject();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", subject.id());
    entry.put("title", subject.title());
    entry.put("url", subject.url());
    entry.put("score", rounded(explanation.score()));
    entry.put("tldr", "How to mend " + subject.id());
    entry.put("commands", List.of(Map.of("block", 1, "language", "sh", "text", "mend\n")));
    entry.put("matches", explanation.matches().stream().map(m -> match(m)).toList());
    return entry;
  }

  private static Map<String, Object> match(Match match) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("symptom", match.errorText());
    object.put("how", match.way().name().toLowerCase(Locale.ROOT));
    object.put("score", rounded(match.score()));
    object.put("count", match.count());
    object.put(
        "lines",
        match.lines().stream()
            .map(line -> Map.of("source", "log", "line", line.number(), "text", line.text()))
            .toList());
    return object;
  }

  private static double rounded(double score) {
    return Math.round(score * 10) / 10.0;
  }

  /** What common words weigh, and others, which are not common. */
  private static Map<String, Double> common(List<Subject> subjects) {
    CommonWords common = new CommonWords();
    Map<String, Double> weights = new TreeMap<>();
    Stream<String> texts = subjects.stream().flatMap(subject -> subject.errorTexts().stream());
    Stream.concat(texts, OrdinaryLogs.lines(500, 5).stream())
        .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+")))
        .forEach(word -> weights.put(word, common.most(word, 8)));
    return weights;
  }
}
