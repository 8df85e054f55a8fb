package dev.fixdex.search;

import dev.fixdex.json.Json;
import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.Places;
import dev.fixdex.shards.ShardBytes;
import dev.fixdex.shards.ShardKind;
import dev.fixdex.source.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What the browser's index says of the entries: in files of few entries what they are compared by
 * and what a result shows, in others their further lines for snippets.
 */
final class EntryShards {
  /** What entries are compared by, and what results show of them. */
  private static final String ENTRIES = "e";

  /** Further lines of entries, for snippets. */
  private static final String FURTHER_LINES = "t";

  /** Entries up to which each has a file of its own; above, there would be too many files. */
  private static final int ALONE = 20_000;

  private static final int TOGETHER = 16;

  /**
   * Entries up to which each has a file of its own for its further lines, which few searches need:
   * a search fetches those of its ten hits, so others' lines double what it fetches.
   */
  private static final int LINES_ALONE = 2_000;

  private static final int LINES_TOGETHER = 8;

  /** An edit of one entry writes a folder anew: many are good for that, few for the manifest. */
  private static final int FOLDERS = 128;

  private final SearchIndex index;
  private final ToIntFunction<String> counts;
  private final Places places;
  private final int together;
  private final long[] digests;

  /**
   * Shards of the entries of an index.
   *
   * @param counts how many entries have a word
   */
  EntryShards(SearchIndex index, ToIntFunction<String> counts) throws IOException {
    this.index = index;
    this.counts = counts;
    places = index.places();
    together = index.size() <= ALONE ? 1 : TOGETHER;
    digests = index.digests();
  }

  /** How many places share a file; one in four or five has an entry. */
  int together() {
    return together;
  }

  /** How many places share a file of further lines. */
  int linesTogether() {
    return index.size() <= LINES_ALONE ? 1 : LINES_TOGETHER;
  }

  /** What makes the parts. */
  List<Supplier<BrowserPart>> parts() {
    List<Supplier<BrowserPart>> parts = new ArrayList<>();
    add(ENTRIES, together, this::comparing, this::compared, parts);
    add(FURTHER_LINES, linesTogether(), (entry, form) -> {}, this::lines, parts);
    return parts;
  }

  /**
   * The parts when only some of them have changed.
   *
   * @param compared places where something is compared otherwise than before
   * @param stored places where something else is stored
   */
  List<BrowserPart> edited(PublishedIndex published, BitSet compared, BitSet stored) {
    List<Supplier<BrowserPart>> all = new ArrayList<>();
    add(ENTRIES, together, this::comparing, this::compared, all);
    int entries = all.size();
    add(FURTHER_LINES, linesTogether(), (entry, form) -> {}, this::lines, all);
    List<BrowserPart> parts = new ArrayList<>();
    edited(published, ENTRIES, together, compared, all.subList(0, entries), parts);
    List<Supplier<BrowserPart>> lines = all.subList(entries, all.size());
    edited(published, FURTHER_LINES, linesTogether(), stored, lines, parts);
    return parts;
  }

  private void edited(
      PublishedIndex published,
      String folder,
      int inFile,
      BitSet touched,
      List<Supplier<BrowserPart>> making,
      List<BrowserPart> parts) {
    ShardKind kind = kind(folder, inFile);
    int inPart = kind.together() * inFile;
    for (int i = 0; i < making.size(); i++) {
      int next = touched.nextSetBit(i * inPart);
      parts.add(
          next >= 0 && next < (i + 1) * inPart
              ? making.get(i).get()
              : BrowserPart.kept(kind, i, BrowserIndexEdit.form(published, kind.nameOf(i))));
    }
  }

  /**
   * A kind of files.
   *
   * @param inFile how many places share a file
   */
  private ShardKind kind(String folder, int inFile) {
    return ShardKind.in(FOLDERS, folder, Math.ceilDiv(places.space(), inFile));
  }

  /** Says what a file depends on besides the entries that are in it. */
  private interface Dependence {
    void add(int entry, StringBuilder form);
  }

  /** Makes a file. */
  private interface Maker {
    /**
     * The file.
     *
     * @param from the first of its entries
     * @param to the first that is not in it
     * @param place the first that it is for
     */
    byte[] file(int from, int to, int place) throws IOException;
  }

  private void add(
      String folder,
      int inFile,
      Dependence others,
      Maker maker,
      List<Supplier<BrowserPart>> parts) {
    ShardKind kind = kind(folder, inFile);
    int inPart = kind.together() * inFile;
    for (int part = 0; part * inPart < places.end(); part++) {
      int number = part;
      int first = places.before(part * inPart);
      int end = places.before((part + 1) * inPart);
      parts.add(() ->
          BrowserPart.sparse(
              kind, number, form(first, end, others), () -> files(first, end, inFile, maker)));
    }
  }

  private ContentHash form(int first, int end, Dependence others) {
    StringBuilder form = new StringBuilder().append(BrowserIndex.VERSION).append(' ');
    form.append(together).append(' ').append(linesTogether()).append('\n');
    for (int entry = first; entry < end; entry++) {
      form.append(places.place(entry)).append(' ').append(digests[entry]);
      others.add(entry, form);
      form.append('\n');
    }
    return ContentHash.of(form.toString());
  }

  private SortedMap<Integer, byte[]> files(int first, int end, int inFile, Maker maker) {
    SortedMap<Integer, byte[]> files = new TreeMap<>();
    try {
      int from = first;
      while (from < end) {
        int file = places.place(from) / inFile;
        int to = Math.min(end, places.before((file + 1) * inFile));
        files.put(file, maker.file(from, to, file * inFile));
        from = to;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private void comparing(int entry, StringBuilder form) {
    places(index.signatures(entry))
        .keySet()
        .forEach(word -> form.append(' ').append(Idf.rounded(counts.applyAsInt(word))));
  }

  private byte[] compared(int from, int to, int place) throws IOException {
    ShardBytes file = new ShardBytes();
    for (int entry = from; entry < to; entry++) {
      file.number(places.place(entry) - place);
      write(index.signatures(entry), file);
      file.text(Json.compact(shown(index.document(entry))));
    }
    return file.take();
  }

  /** For each place that has an entry, or comes before one that has, the lines or none. */
  private byte[] lines(int from, int to, int place) throws IOException {
    List<Object> lines = new ArrayList<>();
    for (int entry = from; entry < to; entry++) {
      while (place + lines.size() < places.place(entry)) {
        lines.add(List.of());
      }
      lines.add(Snippets.lines(index.document(entry)).get(1));
    }
    return Json.compact(lines).getBytes(StandardCharsets.UTF_8);
  }

  private static List<Object> shown(IndexDocument document) {
    Facets facets = document.facets();
    return List.of(
        document.id(),
        document.title(),
        document.url(),
        document.tldr(),
        Snippets.lines(document).get(0),
        facets.category(),
        facets.platform(),
        facets.criticality(),
        facets.technologies(),
        facets.tags());
  }

  /** The words of some texts, each with its place among them. */
  private static Map<String, Integer> places(List<Signature> texts) {
    Map<String, Integer> places = new LinkedHashMap<>();
    texts.forEach(text ->
        text.words().forEach(word -> places.computeIfAbsent(word.text(), key -> places.size())));
    return places;
  }

  /**
   * The words with their numbers of entries, then the texts: places of words, and identifiers. The
   * numbers are rounded as {@link Idf} does, so that a file is the same while they change little.
   */
  private void write(List<Signature> texts, ShardBytes file) {
    Map<String, Integer> places = places(texts);
    file.number(places.size());
    for (String word : places.keySet()) {
      file.text(word);
      file.number(Idf.rounded(counts.applyAsInt(word)));
    }
    file.number(texts.size());
    for (Signature text : texts) {
      file.number(text.words().size());
      for (LineWord word : text.words()) {
        file.number(places.getOrDefault(word.text(), 0));
        file.number(StoredSignature.code(word));
      }
      file.number(text.wholes().size());
      for (LineWord whole : text.wholes()) {
        file.text(whole.text());
      }
    }
  }
}
