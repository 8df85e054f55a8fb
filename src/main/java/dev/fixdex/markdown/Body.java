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
   * A body that was not parsed, because it would take too long or overflow the stack, or runs into
   * a fault of the parser.
   *
   * @param span what is too much
   * @param reason one short sentence that stands alone
   * @param help what to do
   */
  record Refused(Span span, String reason, String help) implements Body {
    /** What to do about a file that is too much. */
    public static final String SPLIT = "Split the file, or leave the generated part out";

    /** What to do about a fault of this program. */
    public static final String REPORT =
        "Please report it with the entry; `build --keep-going` leaves the entry out";

    /** One that is too much. */
    public Refused(Span span, String reason) {
      this(span, reason, SPLIT);
    }
  }
}
