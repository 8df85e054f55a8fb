package dev.fixdex.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Reads which entries have which values of a facet. */
final class FacetTerms {
  private FacetTerms() {}

  /** The values of a facet, each with the numbers of the entries that have it, none without any. */
  static SortedMap<String, int[]> of(
      IndexReader reader, String name, LiveDocuments live, EntryNumbers numbers)
      throws IOException {
    SortedMap<String, int[]> values = new TreeMap<>();
    String prefix = name + '=';
    Terms terms = MultiTerms.getTerms(reader, Fields.FACET);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    if (each.seekCeil(new BytesRef(prefix)) == SeekStatus.END) {
      return values;
    }
    for (BytesRef term = each.term(); term != null; term = each.next()) {
      String text = term.utf8ToString();
      if (!text.startsWith(prefix)) {
        break;
      }
      int[] entries = entries(each, live, numbers);
      if (entries.length > 0) {
        values.put(text.substring(prefix.length()), entries);
      }
    }
    return values;
  }

  private static int[] entries(TermsEnum at, LiveDocuments live, EntryNumbers numbers)
      throws IOException {
    int[] entries = new int[at.docFreq()];
    int count = 0;
    PostingsEnum postings = at.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live.has(doc)) {
        entries[count++] = numbers.number(doc);
      }
    }
    return Arrays.copyOf(entries, count);
  }
}
