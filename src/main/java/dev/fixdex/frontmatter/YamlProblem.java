package dev.fixdex.frontmatter;

import dev.fixdex.source.Span;

/**
 * Something in YAML that was not accepted. The rest of the text was read all the same, as far as it
 * could be.
 *
 * @param message one short sentence that stands alone
 */
public record YamlProblem(Kind kind, Span span, String message) {
  /** What sort of problem it is. */
  public enum Kind {
    /** The text is not YAML, or larger or deeper than the limits allow. */
    SYNTAX,
    /** A key given twice; the first counts. */
    DUPLICATE_KEY,
    /** An anchor, alias, merge key or tag: no entry needs one, and they can be made to explode. */
    FORBIDDEN,
    /** A character that YAML takes for a line break and editors do not, or a control character. */
    CHARACTER
  }
}
