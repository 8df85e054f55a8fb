package dev.fixdex.search;

import java.io.IOException;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads many words of one field, one after the other. */
final class WordCursor {
  private final Terms terms;
  private final TermsEnum each;
  private final LiveDocuments live;
  private final EntryNumbers numbers;
  private @Nullable PostingsEnum postings;

  private WordCursor(Terms terms, LiveDocuments live, EntryNumbers numbers) throws IOException {
    this.terms = terms;
    this.each = terms.iterator();
    this.live = live;
    this.numbers = numbers;
  }

  /** A cursor; null when no entry has the field. */
  static @Nullable WordCursor of(
      IndexReader reader, String field, LiveDocuments live, EntryNumbers numbers)
      throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    return terms == null ? null : new WordCursor(terms, live, numbers);
  }

  /** Calls back with each word and how many entries have it, in the order of their UTF-8 bytes. */
  void forEach(ObjIntConsumer<String> callback) throws IOException {
    TermsEnum all = terms.iterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      int count = live.count(all);
      if (count > 0) {
        callback.accept(term.utf8ToString(), count);
      }
    }
  }

  /** The entries that have a word; fast when the words that are asked for come in order. */
  Postings postings(String word) throws IOException {
    if (!each.seekExact(new BytesRef(word))) {
      return Postings.NONE;
    }
    postings = each.postings(postings, PostingsEnum.FREQS);
    return LuceneTerms.read(postings, each.docFreq(), numbers, live);
  }
}
