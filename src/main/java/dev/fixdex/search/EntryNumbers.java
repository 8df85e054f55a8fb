package dev.fixdex.search;

import dev.fixdex.shards.Places;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;

/**
 * Entries numbered in the order of their places in the browser's index, whatever order Lucene holds
 * them in: equal scores are ordered alike in every index of the same entries.
 */
final class EntryNumbers {
  private final int[] numbers;
  private final int[] documents;
  private final Places places;

  private EntryNumbers(int[] numbers, int[] documents, Places places) {
    this.numbers = numbers;
    this.documents = documents;
    this.places = places;
  }

  static EntryNumbers of(DirectoryReader reader) throws IOException {
    List<String> keys = new ArrayList<>(reader.numDocs());
    int[] found = new int[reader.numDocs()];
    forEachKey(
        reader,
        (key, document) -> {
          found[keys.size()] = document;
          keys.add(key);
        });
    Places places = Places.of(keys);
    int[] numbers = new int[reader.maxDoc()];
    int[] documents = new int[keys.size()];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = found[places.item(i)];
      numbers[documents[i]] = i;
    }
    return new EntryNumbers(numbers, documents, places);
  }

  private static void forEachKey(DirectoryReader reader, ObjIntConsumer<String> callback)
      throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues values = leaf.reader().getSortedDocValues(Fields.ID);
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = 0; values != null && doc < leaf.reader().maxDoc(); doc++) {
        if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
          String key = values.lookupOrd(values.ordValue()).utf8ToString();
          callback.accept(key, leaf.docBase + doc);
        }
      }
    }
  }

  /** The entries' {@link IndexDocument#key}s in the order of their numbers, as they are stored. */
  List<String> keys(DirectoryReader reader) throws IOException {
    String[] keys = new String[size()];
    forEachKey(reader, (key, document) -> keys[number(document)] = key);
    return Arrays.asList(keys);
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

  /** Where the entries are in the browser's index, in the order of their numbers. */
  Places places() {
    return places;
  }
}
