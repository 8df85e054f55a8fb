package dev.fixdex.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;

/**
 * Entries numbered in the order of their ids, whatever order Lucene holds them in: equal scores are
 * ordered alike in every index of the same entries.
 */
final class EntryNumbers {
  private final int[] numbers;
  private final int[] documents;

  private EntryNumbers(int[] numbers, int[] documents) {
    this.numbers = numbers;
    this.documents = documents;
  }

  private record Keyed(String key, int document) {}

  static EntryNumbers of(DirectoryReader reader) throws IOException {
    List<Keyed> keyed = new ArrayList<>(reader.numDocs());
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues keys = leaf.reader().getSortedDocValues(Fields.ID);
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = 0; keys != null && doc < leaf.reader().maxDoc(); doc++) {
        if ((live == null || live.get(doc)) && keys.advanceExact(doc)) {
          String key = keys.lookupOrd(keys.ordValue()).utf8ToString();
          keyed.add(new Keyed(key, leaf.docBase + doc));
        }
      }
    }
    keyed.sort(Comparator.comparing(Keyed::key));
    int[] numbers = new int[reader.maxDoc()];
    int[] documents = new int[keyed.size()];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = keyed.get(i).document();
      numbers[documents[i]] = i;
    }
    return new EntryNumbers(numbers, documents);
  }

  int size() {
    return documents.length;
  }

  /** The entry's number from Lucene's. */
  int number(int document) {
    return numbers[document];
  }

  /** Lucene's number from the entry's. */
  int document(int number) {
    return documents[number];
  }
}
