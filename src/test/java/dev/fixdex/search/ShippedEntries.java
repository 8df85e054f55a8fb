package dev.fixdex.search;

import dev.fixdex.entry.EntryReader;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.schema.Defaults;
import dev.fixdex.source.SourceDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The knowledge base that the project ships, as index documents. */
final class ShippedEntries {
  private ShippedEntries() {}

  static List<IndexDocument> read() throws IOException {
    return read(Path.of("kb"));
  }

  /** The entries of any folder, those that cannot be read left out. */
  static List<IndexDocument> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(path -> path.toString().endsWith(".md")).sorted().toList();
    }
    SourceDecoder decoder = new SourceDecoder(Defaults.SETTINGS.types().signs());
    EntryReader reader = new EntryReader(Defaults.SETTINGS.types());
    List<IndexDocument> entries = new ArrayList<>();
    for (Path file : files) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      ReadResult result = reader.read(decoder.decode(path, Files.readAllBytes(file)));
      if (result instanceof ReadResult.Accepted accepted) {
        entries.add(IndexDocuments.of(accepted.entry(), Standing.CURRENT));
      }
    }
    return entries;
  }
}
