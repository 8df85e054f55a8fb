package dev.fixdex.entry;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.List;

/**
 * A labelled text such as {@code **Expected**: ...}.
 *
 * @param name without its marks and colon
 * @param value what follows on the line and the lines below it, up to the next label
 * @param blocks a list or block that the value runs on in, when nothing else follows the label
 * @param span name and value, without {@code blocks}
 */
public record Label(Located<String> name, List<Inline> value, List<Block> blocks, Span span) {
  public static final String TLDR = "TL;DR";
  public static final String FIX_TIME = "Fix Time";
  public static final String PLATFORM = "Platform";
  public static final String WHERE_TO_CHECK = "Where to Check";
  public static final String EXPECTED = "Expected";
  public static final String WHEN = "When";
  public static final String RISKS = "Risks";
  public static final String APPLICABLE = "Applicable";
  public static final String FREQUENCY = "Frequency";

  public Label {
    value = List.copyOf(value);
    blocks = List.copyOf(blocks);
  }

  /** The labels of blocks and all that is in them, in order. */
  public static List<Label> in(List<Block> blocks) {
    return LabelReader.labels(blocks);
  }

  /** Whether this is the label called {@code name}, letter case ignored. */
  public boolean isCalled(String wanted) {
    return name.value().equalsIgnoreCase(wanted);
  }

  /** The value's words as a reader sees them. */
  public String text() {
    return Inline.plainText(value).strip();
  }

  /** Whether nothing follows the label. */
  public boolean isEmpty() {
    return blocks.isEmpty() && text().isEmpty();
  }
}
