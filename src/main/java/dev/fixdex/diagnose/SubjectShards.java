package dev.fixdex.diagnose;

import dev.fixdex.json.Json;
import dev.fixdex.search.Command;
import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.Places;
import dev.fixdex.shards.ShardBytes;
import dev.fixdex.shards.ShardKind;
import dev.fixdex.source.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the browser shows of the entries that explain a log, in files of few entries. */
final class SubjectShards {
  private static final String FOLDER = "n";

  /** Places that share a file; one in four or five has an entry. */
  static final int TOGETHER = 16;

  private static final int FOLDERS = 128;

  private final SignatureRows signatures;
  private final SignatureTexts texts;
  private final Function<Subject, Remedy> remedies;
  private final Places places;

  SubjectShards(
      SignatureRows signatures,
      SignatureTexts texts,
      Places places,
      Function<Subject, Remedy> remedies) {
    this.signatures = signatures;
    this.places = places;
    this.texts = texts;
    this.remedies = remedies;
  }

  /** What makes the parts. */
  List<Supplier<BrowserPart>> parts() {
    ShardKind kind = ShardKind.in(FOLDERS, FOLDER, Math.ceilDiv(places.space(), TOGETHER));
    int files = Math.ceilDiv(places.end(), TOGETHER);
    List<Supplier<BrowserPart>> parts = new ArrayList<>();
    for (int first = 0; first < files; first += kind.together()) {
      int begin = first;
      int end = Math.min(files, first + kind.together());
      parts.add(() -> part(kind, begin, end));
    }
    return parts;
  }

  private BrowserPart part(ShardKind kind, int first, int end) {
    List<byte[]> files = new ArrayList<>();
    ShardBytes all = new ShardBytes();
    for (int number = first; number < end; number++) {
      int place = number * TOGETHER;
      byte[] file = file(places.before(place), places.before(place + TOGETHER), place);
      files.add(file);
      all.bytes(file);
    }
    ContentHash form = ContentHash.of(all.take());
    return new BrowserPart(kind, first / kind.together(), form, () -> files);
  }

  /** For each place that has an entry, or comes before one that has, what is shown of it or 0. */
  private byte[] file(int from, int to, int place) {
    List<Object> entries = new ArrayList<>();
    for (int number = from; number < to; number++) {
      while (place + entries.size() < places.place(number)) {
        entries.add(0);
      }
      Subject subject = signatures.subject(number);
      Remedy remedy = remedies.apply(subject);
      entries.add(
          List.of(
              subject.id(),
              subject.title(),
              subject.url(),
              remedy.tldr(),
              remedy.commands().stream().map(SubjectShards::command).toList(),
              texts.of(number)));
    }
    return Json.compact(entries).getBytes(StandardCharsets.UTF_8);
  }

  private static List<Object> command(Command command) {
    return List.of(command.number(), command.language(), command.text());
  }
}
