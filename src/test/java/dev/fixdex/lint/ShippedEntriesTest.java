package dev.fixdex.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.entry.Catalog;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.EntryReader;
import dev.fixdex.entry.Likeness;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Finding;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.schema.Settings;
import dev.fixdex.schema.SettingsReader;
import dev.fixdex.source.SourceDecoder;
import dev.fixdex.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The knowledge base that comes with the program keeps the program's own rules. */
class ShippedEntriesTest {
  private static final Path FOLDER = Path.of("kb");

  /** After every entry, so that the test does not depend on the clock. */
  private static final LocalDate TODAY = LocalDate.of(9999, 1, 1);

  @Test
  void noEntryHasAFinding() throws IOException {
    Settings settings = settings();
    List<ReadResult> results = results(settings);
    assertTrue(results.size() >= 40, () -> "only " + results.size() + " entries");
    assertEquals(
        "",
        findings(results, settings).stream()
            .map(finding -> finding.place().path() + " " + Lints.line(finding) + "\n")
            .collect(Collectors.joining()));
  }

  private static SourceText source(String path, List<ReadResult> results) {
    return results.stream()
        .map(ReadResult::source)
        .filter(source -> source.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static List<Finding> findings(List<ReadResult> results, Settings settings) {
    List<CatalogEntry> facts =
        results.stream()
            .flatMap(result ->
                result instanceof ReadResult.Accepted(var entry)
                    ? Stream.of(CatalogEntry.of(entry))
                    : Stream.of())
            .toList();
    EntryReader reader = new EntryReader(settings.types());
    Map<String, Likeness> likenesses =
        facts.stream()
            .collect(
                Collectors.toMap(
                    CatalogEntry::path,
                    entry ->
                        reader.digest(source(entry.path(), results)).orElseThrow().likeness()));
    Catalog catalog = Catalog.of(facts, likenesses);
    Map<String, SourceText> sources =
        results.stream()
            .map(ReadResult::source)
            .collect(Collectors.toMap(SourceText::path, Function.identity()));
    Linter linter = new Linter(Rules.ALL, new LintContext(settings, TODAY, catalog));
    List<Finding> findings =
        new ArrayList<>(
            linter.lint(catalog, path -> java.util.Objects.requireNonNull(sources.get(path))));
    results.forEach(result -> findings.addAll(linter.lint(result)));
    return findings;
  }

  private static Settings settings() throws IOException {
    String text = Files.readString(FOLDER.resolve("fixdex.yaml"));
    SettingsReader.Result result =
        SettingsReader.read(SourceText.of("fixdex.yaml", text), Rules.known());
    assertEquals(List.of(), result.problems());
    return result.settings();
  }

  private static List<ReadResult> results(Settings settings) throws IOException {
    SourceDecoder decoder = new SourceDecoder(settings.types().signs());
    EntryReader reader = new EntryReader(settings.types());
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(file -> reader.read(decoder.decode(relative(file), bytes(file))))
          .toList();
    }
  }

  private static String relative(Path file) {
    return FOLDER.relativize(file).toString().replace('\\', '/');
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
