package dev.fixdex.cache;

/**
 * Something that was asked while a result was worked out.
 *
 * @param about an id, a path, a day, or an anchor and a path with a blank between them
 */
record Question(Kind kind, String about) {
  /**
   * What can be asked; see {@link dev.fixdex.entry.Neighbours} and {@link dev.fixdex.lint.Today}.
   */
  enum Kind {
    FIND,
    WITH_ID,
    HAS_IDS_LIKE,
    NEAREST,
    REFERRERS,
    IS_BEFORE,
    DAYS_SINCE,
    HAS_ANCHOR,
    PICTURE
  }

  static void write(CacheOutput out, Question question) {
    out.number(question.kind.ordinal());
    out.text(question.about);
  }

  static Question read(CacheInput in) {
    return new Question(Kind.values()[in.number()], in.text());
  }
}
