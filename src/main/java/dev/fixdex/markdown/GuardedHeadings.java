package dev.fixdex.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * flexmark's headings, asked only for lines that can be one. It puts the whole paragraph above a
 * line together before it looks at the line, which takes 15 s for a paragraph of 10,000 lines.
 */
final class GuardedHeadings extends HeadingParser.Factory {
  private GuardedHeadings() {}

  /** Takes the place of flexmark's own, which the options have to switch off. */
  static void addTo(Parser.Builder builder) {
    builder.customBlockParserFactory(new GuardedHeadings());
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    BlockParserFactory headings = super.apply(options);
    return (state, matched) ->
        mayBeHeading(state.getLine(), state.getNextNonSpaceIndex())
            ? headings.tryStart(state, matched)
            : BlockStart.none();
  }

  /** CommonMark 0.31.2, sections 4.2 and 4.3: 1 to 6 {@code #}, or an underline. */
  private static boolean mayBeHeading(BasedSequence line, int start) {
    if (start >= line.length()) {
      return false;
    }
    char sign = line.charAt(start);
    if (sign != '#' && sign != '=' && sign != '-') {
      return false;
    }
    int end = start;
    while (end < line.length() && line.charAt(end) == sign) {
      end++;
    }
    if (sign == '#') {
      return end - start <= 6 && (end == line.length() || line.charAt(end) <= ' ');
    }
    return line.subSequence(end).isBlank();
  }
}
