package dev.fixdex.entry;

import dev.fixdex.markdown.Body;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;

/** What came of reading a file. */
public sealed interface ReadResult {
  /** The file's text. */
  SourceText source();

  /** An entry, whatever rules it breaks. */
  record Accepted(Entry entry) implements ReadResult {
    @Override
    public SourceText source() {
      return entry.source();
    }
  }

  /**
   * A file that cannot be an entry at all.
   *
   * @param span what makes it impossible
   * @param reason one short sentence that stands alone
   * @param help what to do
   */
  record Rejected(SourceText source, Span span, String reason, String help) implements ReadResult {
    /** One that is too much of a file. */
    public Rejected(SourceText source, Span span, String reason) {
      this(source, span, reason, Body.Refused.SPLIT);
    }
  }
}
