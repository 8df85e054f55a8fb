package dev.fixdex.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/** The signatures of an index, each read when it is first asked for, and kept. */
final class SignatureStore {
  private final IndexReader reader;
  private final LiveDocuments live;
  private final EntryNumbers numbers;
  private final AtomicReferenceArray<@Nullable List<StoredSignature>> signatures;
  private final Map<String, SignatureWord> words = new ConcurrentHashMap<>();

  SignatureStore(IndexReader reader, LiveDocuments live, EntryNumbers numbers) {
    this.reader = reader;
    this.live = live;
    this.numbers = numbers;
    signatures = new AtomicReferenceArray<>(numbers.size());
  }

  List<StoredSignature> of(int entry) {
    List<StoredSignature> known = signatures.get(entry);
    if (known != null) {
      return known;
    }
    List<StoredSignature> read = raw(entry).stream().map(this::stored).toList();
    signatures.set(entry, read);
    return read;
  }

  private StoredSignature stored(Signature signature) {
    return new StoredSignature(
        signature,
        signature.words().stream()
            .map(word -> words.computeIfAbsent(word.text(), this::word))
            .toArray(SignatureWord[]::new));
  }

  private SignatureWord word(String text) {
    try {
      int count = live.count(Fields.WORD, text);
      return new SignatureWord(text, Idf.of(count, numbers.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The signatures as they were written. */
  List<Signature> raw(int entry) {
    int document = numbers.document(entry);
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    try {
      BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.SIGNATURES);
      boolean found = values != null && values.advanceExact(document - leaf.docBase);
      return found ? DocumentCodec.signatures(values.binaryValue()) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
