package dev.fixdex.markdown;

import dev.fixdex.source.Span;
import java.util.List;

/** What was read of a body. */
public sealed interface Body {
  /** The body's blocks, in order. */
  record Parsed(List<Block> blocks) implements Body {
    public Parsed {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A body that was not parsed, because it would take too long or overflow the stack.
   *
   * @param span what is too much
   * @param reason one short sentence that stands alone
   */
  record Refused(Span span, String reason) implements Body {}
}
