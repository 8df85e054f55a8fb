package dev.fixdex.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** The words of a Lucene index, for one query by one thread. */
final class LuceneTerms implements TermSource {
  private final DirectoryReader reader;
  private final LiveDocuments live;
  private final EntryNumbers numbers;
  private final Map<String, Postings> words = new HashMap<>();
  private final Map<String, Postings> stems = new HashMap<>();
  private final Lexicon lexicon;
  private final SignatureStore signatures;
  private final PostingsCache frequent;

  LuceneTerms(
      DirectoryReader reader,
      LiveDocuments live,
      EntryNumbers numbers,
      Lexicon lexicon,
      SignatureStore signatures,
      PostingsCache frequent) {
    this.reader = reader;
    this.live = live;
    this.numbers = numbers;
    this.lexicon = lexicon;
    this.signatures = signatures;
    this.frequent = frequent;
  }

  @Override
  public int size() {
    return numbers.size();
  }

  @Override
  public int count(String word) {
    try {
      return live.count(Fields.WORD, word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Postings words(String word) {
    return words.computeIfAbsent(word, key -> postings(Fields.WORD, key));
  }

  @Override
  public Postings stems(String stem) {
    return stems.computeIfAbsent(stem, key -> postings(Fields.STEM, key));
  }

  private Postings postings(String field, String term) {
    return frequent.get(field, term, () -> read(field, term));
  }

  private Postings read(String field, String term) {
    try {
      PostingsEnum postings =
          MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(term), PostingsEnum.FREQS);
      return postings == null
          ? Postings.NONE
          : read(postings, reader.docFreq(new Term(field, term)), numbers, live);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the order of the entries' numbers, which is not Lucene's. */
  private static Postings sorted(int[] entries, int[] impacts) {
    long[] both = new long[entries.length];
    boolean ascending = true;
    for (int i = 0; i < both.length; i++) {
      both[i] = (long) entries[i] << 32 | impacts[i];
      ascending &= i == 0 || both[i] > both[i - 1];
    }
    if (!ascending) {
      Arrays.sort(both);
      for (int i = 0; i < both.length; i++) {
        entries[i] = (int) (both[i] >>> 32);
        impacts[i] = (int) both[i];
      }
    }
    return Postings.of(entries, impacts);
  }

  /** The rest of a word's postings, at most so many. */
  static Postings read(PostingsEnum postings, int most, EntryNumbers numbers, LiveDocuments live)
      throws IOException {
    int[] entries = new int[most];
    int[] impacts = new int[most];
    int count = 0;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live.has(doc)) {
        entries[count] = numbers.number(doc);
        impacts[count] = postings.freq();
        count++;
      }
    }
    return sorted(Arrays.copyOf(entries, count), Arrays.copyOf(impacts, count));
  }

  @Override
  public List<String> startingWith(String prefix, int most) {
    return lexicon.startingWith(prefix, most);
  }

  @Override
  public List<String> near(String word, int edits) {
    return lexicon.near(word, edits);
  }

  @Override
  public List<StoredSignature> signatures(int entry) {
    return signatures.of(entry);
  }

  @Override
  public Technologies technologies(int entry) {
    int document = numbers.document(entry);
    try {
      LeafReaderContext leaf = leaf(document);
      BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.TECHNOLOGIES);
      boolean found = values != null && values.advanceExact(document - leaf.docBase);
      return found ? DocumentCodec.technologies(values.binaryValue()) : Technologies.NONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Standing standing(int entry) {
    int document = numbers.document(entry);
    try {
      LeafReaderContext leaf = leaf(document);
      NumericDocValues values = leaf.reader().getNumericDocValues(Fields.STANDING);
      boolean found = values != null && values.advanceExact(document - leaf.docBase);
      return found ? Standing.values()[(int) values.longValue()] : Standing.CURRENT;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LeafReaderContext leaf(int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }
}
