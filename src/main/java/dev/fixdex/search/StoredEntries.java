package dev.fixdex.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What an index held of its entries when it was opened, however it is changed since. */
public final class StoredEntries implements AutoCloseable {
  private final Directory directory;
  private final DirectoryReader reader;
  private final LiveDocuments live;

  private StoredEntries(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    this.live = new LiveDocuments(reader);
  }

  /**
   * Opens the index of a folder; empty when there is none.
   *
   * @throws IOException when the index cannot be read, or it is not whole
   */
  public static Optional<StoredEntries> open(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      if (DirectoryReader.indexExists(directory)) {
        return Optional.of(new StoredEntries(directory, SearchIndex.whole(directory)));
      }
      directory.close();
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** What the writer called the state of the index. */
  public Optional<String> state() throws IOException {
    return Optional.ofNullable(reader.getIndexCommit().getUserData().get(Fields.STATE));
  }

  /** What is stored of the one entry with an id; empty when there are none or several. */
  public Optional<IndexDocument> find(String id) throws IOException {
    PostingsEnum postings =
        MultiTerms.getTermPostingsEnum(reader, Fields.ID, new BytesRef(id), PostingsEnum.NONE);
    int found = -1;
    int count = 0;
    while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live.has(postings.docID())) {
        found = postings.docID();
        count++;
      }
    }
    return count == 1 ? Optional.of(document(reader, found)) : Optional.empty();
  }

  /**
   * What is stored of an entry.
   *
   * @param number Lucene's
   */
  static IndexDocument document(IndexReader reader, int number) throws IOException {
    @Nullable BytesRef bytes =
        reader
            .storedFields()
            .document(number, Set.of(Fields.DOCUMENT))
            .getBinaryValue(Fields.DOCUMENT);
    if (bytes == null) {
      throw new IOException("nothing is stored of an entry");
    }
    return DocumentCodec.document(bytes);
  }

  @Override
  public void close() throws IOException {
    try (directory;
        reader) {
      // Both are closed, whichever fails.
    }
  }
}
