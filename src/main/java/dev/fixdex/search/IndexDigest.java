package dev.fixdex.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;

/** Says in a few letters what an index holds. */
final class IndexDigest {
  private static final int LETTERS = 16;

  private IndexDigest() {}

  /** A digest of the entries in their order, of all words, and of the files' format. */
  static String of(DirectoryReader reader, EntryNumbers numbers, List<WordShards.Counted> words)
      throws IOException {
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
    MessageDigest digest = sha256();
    digest.update((byte) BrowserIndex.VERSION);
    for (long entry : entries) {
      digest.update(Long.toHexString(entry).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    for (WordShards.Counted word : words) {
      digest.update((word.text() + '\n' + word.count() + '\n').getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS);
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
