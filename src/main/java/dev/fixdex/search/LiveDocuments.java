package dev.fixdex.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Which of Lucene's documents count. In an index that was changed others are still there, and in
 * Lucene's own numbers too; an index must answer alike whether it was changed or written anew.
 */
final class LiveDocuments {
  private final IndexReader reader;
  private final @Nullable Bits live;

  LiveDocuments(IndexReader reader) {
    this.reader = reader;
    this.live = MultiBits.getLiveDocs(reader);
  }

  boolean has(int document) {
    return live == null || live.get(document);
  }

  /** How many have a term. */
  int count(String field, String term) throws IOException {
    if (live == null) {
      return reader.docFreq(new Term(field, term));
    }
    PostingsEnum postings =
        MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(term), PostingsEnum.NONE);
    return postings == null ? 0 : count(postings);
  }

  /** How many have the term that an enumeration of the whole index has come to. */
  int count(TermsEnum at) throws IOException {
    return live == null ? at.docFreq() : count(at.postings(null, PostingsEnum.NONE));
  }

  private int count(PostingsEnum postings) throws IOException {
    int count = 0;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      count += has(doc) ? 1 : 0;
    }
    return count;
  }
}
