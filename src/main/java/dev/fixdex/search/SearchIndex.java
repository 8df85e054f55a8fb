package dev.fixdex.search;

import dev.fixdex.shards.Places;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A search index as it was when it was opened. Thread-safe. */
public final class SearchIndex implements AutoCloseable {
  private final Directory directory;
  private final DirectoryReader reader;
  private final LiveDocuments live;
  private final EntryNumbers numbers;
  private final Synonyms synonyms;
  private final Lexicon lexicon;
  private final SignatureStore signatures;
  private final PostingsCache frequent = new PostingsCache();

  private SearchIndex(Directory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    numbers = EntryNumbers.of(reader);
    synonyms = new Synonyms(synonyms(reader));
    live = new LiveDocuments(reader);
    lexicon = new Lexicon(reader, live);
    signatures = new SignatureStore(reader, live, numbers);
  }

  /**
   * Opens the last committed index of a folder.
   *
   * @throws IOException when there is none, it cannot be read, or it is not whole
   */
  public static SearchIndex open(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      return new SearchIndex(directory, whole(directory));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** A reader of files that all fit their checksums: Lucene itself looks at few of them. */
  static DirectoryReader whole(Directory directory) throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return reader;
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static List<List<String>> synonyms(DirectoryReader reader) throws IOException {
    Map<String, String> data = reader.getIndexCommit().getUserData();
    return data.getOrDefault(Fields.SYNONYMS, "")
        .lines()
        .map(group -> Arrays.asList(group.split("\t")))
        .toList();
  }

  /** Number of entries. */
  public int size() {
    return numbers.size();
  }

  /**
   * Whether an entry with this id can be found.
   *
   * @throws IOException when the index cannot be read
   */
  public boolean has(String id) throws IOException {
    return live.count(Fields.ID, id) > 0;
  }

  /**
   * Answers a request. Without a word to search for, all entries that the filters let through are
   * answers, in the order of their ids.
   *
   * @throws IOException when the index cannot be read
   */
  public SearchResult search(SearchRequest request) throws IOException {
    return searcher().search(request);
  }

  /**
   * Why the first answers of a request are where they are, best first; the same hits in the same
   * order as {@link #search} gives them.
   *
   * @throws IOException when the index cannot be read
   */
  public List<Explanation> explain(SearchRequest request) throws IOException {
    return searcher().explain(request);
  }

  private Searcher searcher() {
    return new Searcher(this, terms(), synonyms);
  }

  /** What of a text is searched for. */
  List<QueryLine> lines(String text) {
    return new QueryReader(terms(), synonyms).read(text);
  }

  private LuceneTerms terms() {
    return new LuceneTerms(reader, live, numbers, lexicon, signatures, frequent);
  }

  /**
   * What is stored of an entry.
   *
   * @param entry its number, less than {@link #size}
   * @throws IOException when the index cannot be read
   */
  public IndexDocument document(int entry) throws IOException {
    return StoredEntries.document(reader, numbers.document(entry));
  }

  /** How many entries have a word. */
  int count(String word) {
    return terms().count(word);
  }

  /** The numbers of all entries, in the order of their ids. */
  IntStream inOrderOfIds() throws IOException {
    List<String> keys = keys();
    return IntStream.range(0, keys.size())
        .boxed()
        .sorted(Comparator.comparing(keys::get))
        .mapToInt(Integer::intValue);
  }

  /** What the entries are known by, in the order of their numbers. */
  List<String> keys() throws IOException {
    return numbers.keys(reader);
  }

  /** Where the entries are in the browser's index, in the order of their numbers. */
  Places places() {
    return numbers.places();
  }

  /** The number of the one entry with an id; empty when there are none or several. */
  OptionalInt number(String id) throws IOException {
    BitSet found = new BitSet();
    collect(Fields.ID, id, found);
    return found.cardinality() == 1 ? OptionalInt.of(found.nextSetBit(0)) : OptionalInt.empty();
  }

  /** The entries that have a word in one of their signatures. */
  BitSet signedWith(String word) throws IOException {
    BitSet found = new BitSet();
    collect(Fields.WORD, word, found);
    BitSet signed = new BitSet();
    found.stream()
        .filter(entry ->
            signatures(entry).stream()
                .anyMatch(s -> s.words().stream().anyMatch(w -> w.text().equals(word))))
        .forEach(signed::set);
    collect(Fields.SIGNED, word, signed);
    return signed;
  }

  /** The signatures of an entry. */
  List<Signature> signatures(int entry) {
    return signatures.raw(entry);
  }

  /** Reads the words of a field; null when no entry has any. */
  @Nullable WordCursor cursor(String field) throws IOException {
    return WordCursor.of(reader, field, live, numbers);
  }

  /** For each entry a number that stands for what the index holds of it. */
  long[] digests() throws IOException {
    return IndexDigest.of(reader, numbers);
  }

  /**
   * The values of a facet that entries have, in order.
   *
   * @throws IOException when the index cannot be read
   */
  public Set<String> values(String facet) throws IOException {
    return facet(facet).keySet();
  }

  /** The values of a facet, each with the entries that have it. */
  SortedMap<String, int[]> facet(String name) throws IOException {
    return FacetTerms.of(reader, name, live, numbers);
  }

  /** The entries that are not {@link Standing#CURRENT}: each one's place and standing. */
  List<Integer> standings() {
    LuceneTerms terms = terms();
    List<Integer> standings = new ArrayList<>();
    for (int entry = 0; entry < size(); entry++) {
      Standing standing = terms.standing(entry);
      if (standing != Standing.CURRENT) {
        standings.add(places().place(entry));
        standings.add(standing.ordinal());
      }
    }
    return standings;
  }

  /**
   * Groups of words that mean the same.
   *
   * @throws IOException when the index cannot be read
   */
  public List<List<String>> synonyms() throws IOException {
    return synonyms(reader);
  }

  /**
   * Adds the entries that have a value.
   *
   * @param value as {@link Fields#FACET} has it
   */
  void having(String value, BitSet any) throws IOException {
    collect(Fields.FACET, value, any);
  }

  private void collect(String field, String term, BitSet any) throws IOException {
    PostingsEnum postings =
        MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(term), PostingsEnum.NONE);
    if (postings == null) {
      return;
    }
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live.has(doc)) {
        any.set(numbers.number(doc));
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (directory;
        reader) {
      // Both are closed, whichever fails.
    }
  }
}
