package dev.fixdex.search;

import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.Manifest;
import dev.fixdex.source.ContentHash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * The browser's index after some edits: it has the bytes that {@link BrowserIndex} makes, but only
 * the files are made that the words of the edits touch. The others are taken for what the last site
 * says they are.
 */
public final class BrowserIndexEdit {
  private final SearchIndex index;
  private final EntryShards entries;
  private final BrowserIndex.Words words;
  private final List<BrowserPart> parts;

  private BrowserIndexEdit(
      SearchIndex index, EntryShards entries, BrowserIndex.Words words, List<BrowserPart> parts) {
    this.index = index;
    this.entries = entries;
    this.words = words;
    this.parts = parts;
  }

  /**
   * The index after some edits; empty when all has to be made anew, be it that too much moves or
   * that what is published cannot be read.
   *
   * @param index as it is now
   * @param edits all that was done since {@code published} was made
   */
  public static Optional<BrowserIndexEdit> of(
      SearchIndex index, List<EntryEdit> edits, PublishedIndex published) {
    try {
      return new Making(index, edits, published).edit();
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // whatever is wrong, it is not in the way of making all anew
    }
  }

  /** All parts; of those that are as they were nothing is in memory. */
  public List<BrowserPart> parts() {
    return parts;
  }

  /**
   * The manifest.
   *
   * @throws IOException when the index cannot be read
   */
  public byte[] manifest() throws IOException {
    return BrowserIndex.manifest(index, entries, words, parts);
  }

  /** What a part was made from that has to be there. */
  static ContentHash form(PublishedIndex published, String part) {
    return published
        .form(part)
        .orElseThrow(() -> new IllegalStateException("there is no part " + part));
  }

  /** The work of one edit. */
  private static final class Making {
    private final SearchIndex index;
    private final List<EntryEdit> edits;
    private final PublishedIndex published;
    private final EntryMoves moves;
    private final EditedWords words;

    /** How many more entries have each of the words now. */
    private final Map<String, Integer> more;

    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    Making(SearchIndex index, List<EntryEdit> edits, PublishedIndex published) throws IOException {
      this.index = index;
      this.edits = edits;
      this.published = published;
      this.moves = EntryMoves.of(index, edits);
      this.words = EditedWords.of(edits);
      for (int entry : moves.moved()) {
        words.addMoved(index.document(entry));
      }
      edits.stream().flatMap(edit -> edit.renamed().stream()).forEach(words::addMoved);
      this.more = words.counted();
    }

    private int count(String word) {
      return known.computeIfAbsent(word, index::count);
    }

    Optional<BrowserIndexEdit> edit() throws IOException {
      Map<String, Object> before = Manifest.read(published.file(Manifest.NAME));
      ToIntFunction<String> counts = this::count;
      EntryShards entries = new EntryShards(index, counts);
      Map<String, Integer> counted = new TreeMap<>();
      more.keySet().forEach(word -> counted.put(word, count(word)));
      long bytes = ((Number) before.getOrDefault("bytes", -1)).longValue();
      for (Map.Entry<String, Integer> word : counted.entrySet()) {
        bytes += WordShards.bytes(word.getKey(), word.getValue());
        bytes -= WordShards.bytes(word.getKey(), before(word));
      }
      int files = bytes > 0 ? WordShards.files(bytes) : 0;
      if (!moves.keepSpace() || !isLike(before, entries, files) || files == 0) {
        return Optional.empty();
      }
      List<BrowserPart> parts = new ArrayList<>(entries(entries, counted));
      List<String> starts = lexicon(counted, starts(before), parts);
      new EditedWordShards(index, published, files, words.all())
          .parts().stream().map(Supplier::get).forEach(parts::add);
      BrowserIndex.Words all = new BrowserIndex.Words(bytes, files, starts);
      return Optional.of(new BrowserIndexEdit(index, entries, all, parts));
    }

    /** How many entries had a word, by how many have it now. */
    private int before(Map.Entry<String, Integer> word) {
      return word.getValue() - more.getOrDefault(word.getKey(), 0);
    }

    /** Adds the parts of the lexicon, and gives the starts of its files. */
    private List<String> lexicon(
        Map<String, Integer> counted, List<String> startsBefore, List<BrowserPart> parts)
        throws IOException {
      EditedLexicon edited = new EditedLexicon(published, startsBefore);
      if (edited.edit(counted)) {
        parts.addAll(edited.parts());
        return edited.starts();
      }
      LexiconShards anew = new LexiconShards(BrowserIndex.words(index));
      anew.parts().stream().map(Supplier::get).forEach(parts::add);
      return anew.starts();
    }

    private boolean isLike(Map<String, Object> before, EntryShards entries, int files) {
      return before.getOrDefault("version", 0).equals(BrowserIndex.VERSION)
          && before.getOrDefault("size", 0).equals(moves.sizeBefore())
          && before.getOrDefault("most", 0).equals(Postings.MOST)
          && before.getOrDefault("lines", 0).equals(entries.linesTogether())
          && before.getOrDefault("together", 0).equals(entries.together())
          && before.getOrDefault("words", 0).equals(files);
    }

    private static List<String> starts(Map<String, Object> manifest) {
      List<?> starts = (List<?>) manifest.getOrDefault("lexicon", List.of());
      return starts.stream().map(String.class::cast).toList();
    }

    private List<BrowserPart> entries(EntryShards entries, Map<String, Integer> counted)
        throws IOException {
      BitSet stored = (BitSet) moves.touched().clone();
      boolean facets = !stored.isEmpty();
      for (EntryEdit edit : edits) {
        if (edit.after().isPresent()) {
          OptionalInt number = index.number(edit.after().get().id());
          stored.set(index.places().place(number.orElseThrow()));
        }
        facets |=
            !edit.before()
                .map(IndexDocument::facets)
                .equals(edit.after().map(IndexDocument::facets));
      }
      BitSet compared = (BitSet) stored.clone();
      for (Map.Entry<String, Integer> word : counted.entrySet()) {
        if (Idf.rounded(word.getValue()) != Idf.rounded(before(word))) {
          index.signedWith(word.getKey()).stream()
              .map(index.places()::place)
              .forEach(compared::set);
        }
      }
      List<BrowserPart> parts = entries.edited(published, compared, stored);
      if (facets) {
        new FacetShards(index).parts().stream().map(Supplier::get).forEach(parts::add);
      } else {
        parts.addAll(FacetShards.kept(published));
      }
      return parts;
    }
  }
}
