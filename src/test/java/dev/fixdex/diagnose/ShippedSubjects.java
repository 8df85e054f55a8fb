package dev.fixdex.diagnose;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.EntryReader;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.schema.Defaults;
import dev.fixdex.source.SignLexicon;
import dev.fixdex.source.SourceDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The knowledge base that the project ships, as diagnosis knows it. */
final class ShippedSubjects {
  private ShippedSubjects() {}

  static List<Subject> read() throws IOException {
    return read(Path.of("kb"));
  }

  /** The entries of any folder, those that cannot be read left out. */
  static List<Subject> read(Path kb) throws IOException {
    SourceDecoder decoder = new SourceDecoder(SignLexicon.NONE);
    EntryReader reader = new EntryReader(Defaults.SETTINGS.types());
    List<Subject> subjects = new ArrayList<>();
    try (Stream<Path> files = Files.walk(kb)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String path = kb.relativize(file).toString();
        if (reader.read(decoder.decode(path, Files.readAllBytes(file)))
            instanceof ReadResult.Accepted(Entry entry)) {
          subjects.add(Subjects.of(entry));
        }
      }
    }
    return subjects;
  }
}
