package dev.fixdex.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.schema.Defaults;
import dev.fixdex.source.SourceText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A catalog that was changed step by step answers as one that was made at once. */
class ResemblanceTest {
  private static final int STEPS = 150;
  private static final int FILES = 30;
  private static final EntryReader READER = new EntryReader(Defaults.SETTINGS.types());

  private final Random random = new Random(11);
  private int answers;

  @Test
  void changesStepByStepAreAsGoodAsAFreshLook() {
    Map<String, Digest> files = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      put(files, "kb/A_B_%03d.md".formatted(i));
    }
    Catalog catalog = of(files);
    catalog.resemblance();
    for (int step = 0; step < STEPS; step++) {
      Map<String, Optional<Digest>> changes = new TreeMap<>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        String path = "kb/A_B_%03d.md".formatted(random.nextInt(FILES * 2));
        if (random.nextInt(4) == 0) {
          files.remove(path);
        } else {
          put(files, path);
        }
        changes.put(path, Optional.ofNullable(files.get(path)));
      }
      catalog = catalog.with(changes);
      assertSame(of(files), catalog);
    }
    assertTrue(answers > 1_000, () -> answers + " answers are too few to compare");
  }

  private void assertSame(Catalog fresh, Catalog changed) {
    assertEquals(fresh.entries(), changed.entries());
    assertEquals(fresh.deadRelations(), changed.deadRelations());
    for (CatalogEntry entry : fresh.entries()) {
      assertEquals(fresh.relatedTo(entry), changed.relatedTo(entry));
      Likeness likeness = fresh.likeness(entry).orElseThrow();
      assertEquals(Optional.of(likeness), changed.likeness(entry));
      Resemblance expected = fresh.resemblance();
      Resemblance found = changed.resemblance();
      assertPaths(
          expected.withPhrasesOf(entry, likeness.sketch()),
          found.withPhrasesOf(entry, likeness.sketch()));
      for (Likeness.Quoted quoted : likeness.errorTexts()) {
        assertPaths(expected.quoting(quoted.words()), found.quoting(quoted.words()));
        assertPaths(expected.quotingAround(quoted.words()), found.quotingAround(quoted.words()));
      }
    }
  }

  private void assertPaths(Collection<CatalogEntry> expected, Collection<CatalogEntry> found) {
    answers += expected.size();
    assertEquals(
        expected.stream().map(CatalogEntry::path).toList(),
        found.stream().map(CatalogEntry::path).toList());
  }

  private static Catalog of(Map<String, Digest> files) {
    return Catalog.of(
        files.values().stream().map(Digest::facts).toList(),
        files.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().likeness())));
  }

  /** Few words and few paragraphs, so that many entries say the same. */
  private void put(Map<String, Digest> files, String path) {
    String paragraph = "words of variant %d ".formatted(random.nextInt(4));
    String body =
        IntStream.range(0, 60)
            .mapToObj(i -> paragraph + i + (random.nextInt(40) == 0 ? " other" : ""))
            .collect(Collectors.joining(" "));
    String error =
        IntStream.range(0, 4 + random.nextInt(4))
            .mapToObj(i -> List.of("alpha", "beta", "gamma").get(random.nextInt(3)))
            .collect(Collectors.joining(" "));
    String text =
        """
        ---
        kb_id: "A_B_%03d"
        related_kb: [A_B_%03d]
        ---

        # Title

        ## This Is Your Problem If:

        - [ ] `%s`
        - [ ] `%s`

        ## Context

        %s
        """
            .formatted(
                random.nextInt(FILES),
                random.nextInt(FILES * 3),
                error,
                error.substring(0, error.lastIndexOf(' ')),
                body);
    files.put(path, READER.digest(SourceText.of(path, text)).orElseThrow());
  }
}
