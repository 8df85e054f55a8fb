package dev.fixdex.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;

/**
 * Writes a search index. Entries may be added by any thread and in any order: the same entries give
 * the same answers. Memory is bounded by a buffer of some megabytes. Nothing is to be seen of what
 * was written before {@link #commit}.
 */
public final class SearchIndexWriter implements AutoCloseable {
  private static final double BUFFER_MEGABYTES = 48;
  private static final FieldType IMPACTS = impacts();

  private final Directory directory;
  private final IndexWriter writer;
  private final String synonyms;

  private SearchIndexWriter(Directory directory, IndexWriter writer, List<List<String>> synonyms) {
    this.directory = directory;
    this.writer = writer;
    this.synonyms = joined(synonyms);
  }

  private static IndexWriter writer(Directory directory, OpenMode mode) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(mode);
    config.setCommitOnClose(false);
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    return new IndexWriter(directory, config);
  }

  /**
   * A writer for a new index in a folder of its own, which replaces the one that is there.
   *
   * @param synonyms groups of words that mean the same
   * @throws IOException when the folder cannot be written, or another writer holds it
   */
  public static SearchIndexWriter create(Path folder, List<List<String>> synonyms)
      throws IOException {
    Directory directory = FSDirectory.open(folder);
    IndexWriter writer;
    try {
      writer = writer(directory, OpenMode.CREATE);
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException e) {
      // Lucene reads the index that it is about to replace, and that one may be damaged.
      for (String file : directory.listAll()) {
        directory.deleteFile(file);
      }
      writer = writer(directory, OpenMode.CREATE);
    }
    return new SearchIndexWriter(directory, writer, synonyms);
  }

  /**
   * A writer that changes the index in a folder, or makes one.
   *
   * @param synonyms groups of words that mean the same
   * @throws IOException when the folder cannot be written, or another writer holds it
   */
  public static SearchIndexWriter update(Path folder, List<List<String>> synonyms)
      throws IOException {
    Directory directory = FSDirectory.open(folder);
    return new SearchIndexWriter(directory, writer(directory, OpenMode.CREATE_OR_APPEND), synonyms);
  }

  private static FieldType impacts() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  private static String joined(List<List<String>> synonyms) {
    return synonyms.stream().map(g -> String.join("\t", g)).collect(Collectors.joining("\n"));
  }

  /** Adds an entry. */
  public void add(IndexDocument entry) throws IOException {
    writer.addDocument(document(entry));
  }

  /** Adds an entry in place of all that have its id. */
  public void replace(IndexDocument entry) throws IOException {
    writer.updateDocument(new Term(Fields.ID, entry.id()), document(entry));
  }

  /** Takes out all entries with an id. */
  public void remove(String id) throws IOException {
    writer.deleteDocuments(new Term(Fields.ID, id));
  }

  private static Document document(IndexDocument entry) {
    Document document = new Document();
    SymptomWords words = new SymptomWords();
    Impacts impacts = Impacts.of(entry, words);
    document.add(new StringField(Fields.ID, entry.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(entry.key())));
    document.add(new Field(Fields.WORD, impacts.words(), IMPACTS));
    document.add(new Field(Fields.STEM, impacts.stems(), IMPACTS));
    for (String name : Filters.NAMES) {
      for (String value : entry.facets().values(name)) {
        document.add(new StringField(Fields.FACET, name + '=' + value, Field.Store.NO));
      }
    }
    List<Signature> signed = Signature.of(entry, words);
    signed.stream()
        .flatMap(signature -> signature.words().stream())
        .map(LineWord::text)
        .filter(word -> !impacts.has(word))
        .distinct()
        .forEach(word -> document.add(new StringField(Fields.SIGNED, word, Field.Store.NO)));
    BytesRef signatures = DocumentCodec.signatures(signed);
    document.add(new BinaryDocValuesField(Fields.SIGNATURES, signatures));
    BytesRef technologies = DocumentCodec.technologies(Technologies.of(entry.facets()));
    document.add(new BinaryDocValuesField(Fields.TECHNOLOGIES, technologies));
    document.add(new NumericDocValuesField(Fields.STANDING, entry.standing().ordinal()));
    BytesRef stored = DocumentCodec.document(entry);
    document.add(new StoredField(Fields.DOCUMENT, stored));
    document.add(new NumericDocValuesField(Fields.DIGEST, IndexDigest.of(stored, signatures)));
    return document;
  }

  /**
   * Makes all that was written visible, at once.
   *
   * @param state a name for what the index holds now, for {@link StoredEntries#state}
   */
  public void commit(String state) throws IOException {
    Map<String, String> data = Map.of(Fields.SYNONYMS, synonyms, Fields.STATE, state);
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  /** Ends writing; what was not committed is forgotten. */
  @Override
  public void close() throws IOException {
    try (directory;
        writer) {
      writer.rollback();
    }
  }
}
