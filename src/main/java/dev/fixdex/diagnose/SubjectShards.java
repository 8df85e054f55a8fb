package dev.fixdex.diagnose;

import dev.fixdex.json.Json;
import dev.fixdex.search.Command;
import dev.fixdex.shards.BrowserPart;
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

  /** Entries in a file. */
  static final int TOGETHER = 4;

  private static final int FOLDERS = 128;

  private final Signatures signatures;
  private final SignatureTexts texts;
  private final Function<Subject, Remedy> remedies;

  SubjectShards(Signatures signatures, SignatureTexts texts, Function<Subject, Remedy> remedies) {
    this.signatures = signatures;
    this.texts = texts;
    this.remedies = remedies;
  }

  /** What makes the parts. */
  List<Supplier<BrowserPart>> parts() {
    int files = Math.ceilDiv(signatures.subjects(), TOGETHER);
    ShardKind kind = ShardKind.in(FOLDERS, FOLDER, files);
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
      byte[] file = file(number * TOGETHER);
      files.add(file);
      all.bytes(file);
    }
    ContentHash form = ContentHash.of(all.take());
    return new BrowserPart(kind, first / kind.together(), form, () -> files);
  }

  private byte[] file(int first) {
    List<Object> entries = new ArrayList<>();
    int end = Math.min(signatures.subjects(), first + TOGETHER);
    for (int number = first; number < end; number++) {
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
