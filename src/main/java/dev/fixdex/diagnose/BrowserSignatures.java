package dev.fixdex.diagnose;

import dev.fixdex.search.Idf;
import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.Manifest;
import dev.fixdex.shards.Places;
import dev.fixdex.shards.ShardBytes;
import dev.fixdex.shards.ShardKind;
import dev.fixdex.source.ContentHash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The signatures that the browser diagnoses logs with, in small files of which {@code
 * assets/diagnose/diagnosis.js} reads those that a log needs. The same entries give the same bytes.
 */
public final class BrowserSignatures {
  /** Raised whenever the files' format, or the comparison, changes. */
  private static final int VERSION = 4;

  private static final String BEGINNING = "a";

  private final SignatureRows signatures;
  private final Places places;
  private final SignatureShards shards;
  private final SubjectShards subjects;

  /**
   * The signatures of some entries.
   *
   * @param synonyms groups of words that mean the same, as in the knowledge base's settings
   * @param remedies gives what an entry says to do, on any thread; is asked once for each
   */
  public BrowserSignatures(
      List<Subject> entries, List<List<String>> synonyms, Function<Subject, Remedy> remedies) {
    signatures = new SignatureRows(entries, synonyms);
    places = signatures.places();
    SignatureTexts texts = new SignatureTexts(signatures);
    shards = new SignatureShards(signatures, texts, places);
    subjects = new SubjectShards(signatures, texts, places, remedies);
  }

  /** What makes each of the parts. To be asked once for each, on any thread. */
  public List<Supplier<BrowserPart>> parts() {
    List<Supplier<BrowserPart>> parts = new ArrayList<>();
    parts.add(this::beginning);
    parts.addAll(shards.parts());
    parts.addAll(subjects.parts());
    return parts;
  }

  /** What every log needs: which atoms and numbers count, and which entries are deprecated. */
  private BrowserPart beginning() {
    ShardBytes file = new ShardBytes();
    new AnchorAtoms(shards.mixedAtoms()).write(file);
    steps(signatures.words().atoms().numbers(), file);
    int[] deprecated =
        IntStream.range(0, signatures.subjects())
            .filter(number -> signatures.subject(number).deprecated())
            .map(places::place)
            .toArray();
    steps(deprecated, file);
    byte[] bytes = file.take();
    ShardKind kind = new ShardKind(BEGINNING, 1);
    return new BrowserPart(kind, 0, ContentHash.of(bytes), () -> List.of(bytes));
  }

  /** How many numbers there are, and the steps from one to the next. */
  private static void steps(int[] ascending, ShardBytes file) {
    file.number(ascending.length);
    int last = 0;
    for (int number : ascending) {
      file.number(number - last);
      last = number;
    }
  }

  /**
   * The manifest.
   *
   * @param parts all of them, in any order
   */
  public byte[] manifest(Collection<BrowserPart> parts) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("version", VERSION);
    manifest.put("size", signatures.subjects());
    manifest.put("bits", shards.bits());
    manifest.put("together", SubjectShards.TOGETHER);
    manifest.put("rarities", rarities());
    return Manifest.of(manifest, parts);
  }

  /** How rare a word is by how many entries have it; a browser's logarithm may be another. */
  private Map<String, Object> rarities() {
    Map<String, Object> rarities = new LinkedHashMap<>();
    WordTable words = signatures.words();
    IntStream.range(0, words.vocabulary().size())
        .map(word -> Idf.rounded(words.count(word)))
        .sorted()
        .distinct()
        .forEach(count -> rarities.put(String.valueOf(count), words.rarity(count)));
    return rarities;
  }
}
