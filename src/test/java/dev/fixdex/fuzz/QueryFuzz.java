package dev.fixdex.fuzz;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.EntryReader;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.schema.Defaults;
import dev.fixdex.search.Filters;
import dev.fixdex.search.Hit;
import dev.fixdex.search.IndexDocuments;
import dev.fixdex.search.SearchIndex;
import dev.fixdex.search.SearchIndexWriter;
import dev.fixdex.search.SearchRequest;
import dev.fixdex.search.SearchResult;
import dev.fixdex.search.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whatever is asked is answered, with no more than was asked for, the best first. */
public final class QueryFuzz {
  private static final int ENTRIES = 12;
  private static final int LIMIT = 5;
  private static final SearchIndex INDEX = index();

  private QueryFuzz() {}

  private static SearchIndex index() {
    EntryReader reader = new EntryReader(Defaults.SETTINGS.types());
    try (Stream<Path> files = Files.walk(Path.of("kb"))) {
      Path folder = Files.createTempDirectory("fixdex-fuzz");
      List<Path> entries = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      try (SearchIndexWriter writer = SearchIndexWriter.create(folder, List.of())) {
        for (Path file : entries.subList(0, ENTRIES)) {
          if (reader.read(Checks.source(Files.readAllBytes(file)))
              instanceof ReadResult.Accepted(Entry entry)) {
            writer.add(IndexDocuments.of(entry, Standing.CURRENT));
          }
        }
        writer.commit("fuzz");
      }
      return SearchIndex.open(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    SearchResult result = INDEX.search(new SearchRequest(Checks.text(data), LIMIT, Filters.NONE));
    Checks.that(
        result.hits().size() <= LIMIT && result.hits().size() <= result.total(), "too many");
    double before = Double.POSITIVE_INFINITY;
    for (Hit hit : result.hits()) {
      Checks.that(hit.score() <= before, "a better one behind: " + hit);
      before = hit.score();
    }
  }
}
