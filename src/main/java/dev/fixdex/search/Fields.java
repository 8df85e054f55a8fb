package dev.fixdex.search;

/** Names of the Lucene fields. */
final class Fields {
  /** The entry's id; sorted doc values and a term. */
  static final String ID = "id";

  /** Words and codes; a term's frequency is its impact. */
  static final String WORD = "word";

  /** Stems; a term's frequency is its impact. */
  static final String STEM = "stem";

  /** Facet name and value. */
  static final String FACET = "facet";

  /** Signatures, as {@link DocumentCodec} writes them. */
  static final String SIGNATURES = "signatures";

  /** Words of signatures that are no words of the entry: texts are taken apart otherwise there. */
  static final String SIGNED = "signed";

  /** The words of the entry's technologies, as {@link DocumentCodec} writes them. */
  static final String TECHNOLOGIES = "technologies";

  /** Ordinal of the {@link Standing}. */
  static final String STANDING = "standing";

  /** What a hit shows, as {@link DocumentCodec} writes it. */
  static final String DOCUMENT = "document";

  /** {@link IndexDigest} of the entry. */
  static final String DIGEST = "digest";

  /** Key of the commit's data that holds the name of the index's state. */
  static final String STATE = "state";

  /** Key of the commit's data that holds the synonyms. */
  static final String SYNONYMS = "synonyms";

  private Fields() {}
}
