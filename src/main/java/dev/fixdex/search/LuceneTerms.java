package dev.fixdex.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** The words of a Lucene index, for one query by one thread. */
final class LuceneTerms implements TermSource {
  /** Words that one prefix is looked at for; beyond, the alphabet decides. */
  private static final int MOST_SEEN = 4096;

  private final DirectoryReader reader;
  private final EntryNumbers numbers;
  private final Map<String, Postings> words = new HashMap<>();
  private final Map<String, Postings> stems = new HashMap<>();
  private final Map<Integer, List<Signature>> signatures = new HashMap<>();

  LuceneTerms(DirectoryReader reader, EntryNumbers numbers) {
    this.reader = reader;
    this.numbers = numbers;
  }

  @Override
  public int size() {
    return numbers.size();
  }

  @Override
  public int count(String word) {
    try {
      return reader.docFreq(new Term(Fields.WORD, word));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Postings words(String word) {
    return words.computeIfAbsent(word, key -> read(Fields.WORD, key));
  }

  @Override
  public Postings stems(String stem) {
    return stems.computeIfAbsent(stem, key -> read(Fields.STEM, key));
  }

  private Postings read(String field, String term) {
    try {
      PostingsEnum postings =
          MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(term), PostingsEnum.FREQS);
      return postings == null
          ? Postings.NONE
          : read(postings, reader.docFreq(new Term(field, term)));
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
    return new Postings(entries, impacts);
  }

  private Postings read(PostingsEnum postings, int most) throws IOException {
    int[] entries = new int[most];
    int[] impacts = new int[most];
    int count = 0;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      entries[count] = numbers.number(doc);
      impacts[count] = postings.freq();
      count++;
    }
    return sorted(Arrays.copyOf(entries, count), Arrays.copyOf(impacts, count));
  }

  /** All words of a field with their entries. */
  SortedMap<String, Postings> all(String field) throws IOException {
    SortedMap<String, Postings> all = new TreeMap<>();
    Terms terms = MultiTerms.getTerms(reader, field);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      String word = term.utf8ToString();
      all.put(word, read(field, word));
    }
    return all;
  }

  private record Counted(String word, int count) {}

  @Override
  public List<String> startingWith(String prefix, int most) {
    List<Counted> found = new ArrayList<>();
    counted(prefix, found);
    counted(LineWord.CODE + prefix, found);
    return found.stream()
        .sorted(Comparator.comparingInt((Counted c) -> -c.count()).thenComparing(Counted::word))
        .limit(most)
        .map(Counted::word)
        .toList();
  }

  private void counted(String prefix, List<Counted> found) {
    try {
      Terms terms = MultiTerms.getTerms(reader, Fields.WORD);
      TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
      BytesRef start = new BytesRef(prefix);
      boolean more = all.seekCeil(start) != TermsEnum.SeekStatus.END;
      for (int seen = 0; more && seen < MOST_SEEN; seen++) {
        BytesRef term = all.term();
        if (!StringHelper.startsWith(term, start)) {
          return;
        }
        String word = term.utf8ToString();
        if (word.length() > prefix.length() && LineWord.isCode(word) == LineWord.isCode(prefix)) {
          found.add(new Counted(word, all.docFreq()));
        }
        more = all.next() != null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> near(String word, int edits) {
    try {
      Terms terms = MultiTerms.getTerms(reader, Fields.WORD);
      if (terms == null) {
        return List.of();
      }
      Near near = new Near(word, edits);
      String first = word.substring(0, word.offsetByCodePoints(0, 1));
      LevenshteinAutomata automata = new LevenshteinAutomata(word.substring(first.length()), true);
      CompiledAutomaton compiled =
          new CompiledAutomaton(automata.toAutomaton(edits, first), false, true, false);
      TermsEnum found = compiled.getTermsEnum(terms);
      for (BytesRef term = found.next(); term != null; term = found.next()) {
        String other = term.utf8ToString();
        if (!LineWord.isCode(other)) {
          near.offer(other);
        }
      }
      return near.words();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words with the fewest edits, in order. */
  private static final class Near {
    private final String word;
    private int edits;
    private final TreeSet<String> words = new TreeSet<>();

    Near(String word, int edits) {
      this.word = word;
      this.edits = edits;
    }

    void offer(String other) {
      int distance = Edits.between(word, other, edits);
      if (distance < edits) {
        words.clear();
        edits = distance;
      }
      if (distance <= edits) {
        words.add(other);
      }
    }

    List<String> words() {
      return List.copyOf(words);
    }
  }

  @Override
  public List<Signature> signatures(int entry) {
    return signatures.computeIfAbsent(entry, this::readSignatures);
  }

  private List<Signature> readSignatures(int entry) {
    int document = numbers.document(entry);
    try {
      LeafReaderContext leaf = leaf(document);
      BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.SIGNATURES);
      boolean found = values != null && values.advanceExact(document - leaf.docBase);
      return found ? DocumentCodec.signatures(values.binaryValue()) : List.of();
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
