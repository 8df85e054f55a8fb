package dev.fixdex.search;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;

/** Says in one number what an index holds of an entry. */
final class IndexDigest {
  private IndexDigest() {}

  /** The digests of all entries, in their order. */
  static long[] of(DirectoryReader reader, EntryNumbers numbers) throws IOException {
    long[] entries = new long[numbers.size()];
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = leaf.reader().getNumericDocValues(Fields.DIGEST);
      while (values != null && values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        int document = leaf.docBase + values.docID();
        int entry = numbers.number(document);
        if (numbers.document(entry) == document) { // and not a deleted one
          entries[entry] = values.longValue();
        }
      }
    }
    return entries;
  }

  /** A digest of what is stored of one entry. */
  static long of(BytesRef document, BytesRef signatures) {
    MessageDigest digest = sha256();
    digest.update(document.bytes, document.offset, document.length);
    digest.update(signatures.bytes, signatures.offset, signatures.length);
    byte[] sum = digest.digest();
    long first = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      first = first << 8 | sum[i] & 0xff;
    }
    return first;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
