package dev.fixdex.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * flexmark's starts of blocks, asked only for lines that can be one. It tries its patterns on each
 * line; and it puts the whole paragraph above a line together before it looks whether the line
 * makes a heading of it, which takes 15 s for a paragraph of 10,000 lines.
 */
final class BlockStarts {
  private BlockStarts() {}

  /**
   * Takes the place of flexmark's own, which the options have to switch off.
   *
   * @param tables whether there are tables too
   */
  static void addTo(Parser.Builder builder, boolean tables) {
    builder.customBlockParserFactory(new Headings(tables));
    builder.customBlockParserFactory(new Fences());
    builder.customBlockParserFactory(new Breaks());
    builder.customBlockParserFactory(new Lists());
  }

  private static BlockParserFactory guarded(
      BlockParserFactory factory, BiPredicate<ParserState, MatchedBlockParser> guard) {
    return (state, matched) ->
        guard.test(state, matched) ? factory.tryStart(state, matched) : BlockStart.none();
  }

  /** The first character of a line that is no blank; a blank where there is none. */
  private static char first(ParserState state) {
    BasedSequence line = state.getLine();
    int at = state.getNextNonSpaceIndex();
    return at < line.length() ? line.charAt(at) : ' ';
  }

  private static final class Headings extends HeadingParser.Factory {
    private final boolean tables;

    /**
     * @param tables whether there are tables
     */
    Headings(boolean tables) {
      this.tables = tables;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return guarded(
          super.apply(options),
          (state, matched) -> mayStart(state) && !(tables && isUnderTable(state, matched)));
    }

    /** A table is no paragraph that an underline could make a heading of (GFM, section 4.10). */
    private static boolean isUnderTable(ParserState state, MatchedBlockParser matched) {
      return first(state) != '#' && Tables.start(matched.getParagraphLines()) >= 0;
    }

    /** CommonMark 0.31.2, sections 4.2 and 4.3: 1 to 6 {@code #}, or an underline. */
    private static boolean mayStart(ParserState state) {
      char sign = first(state);
      if (sign != '#' && sign != '=' && sign != '-') {
        return false;
      }
      BasedSequence line = state.getLine();
      int start = state.getNextNonSpaceIndex();
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

  private static final class Fences extends FencedCodeBlockParser.Factory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return guarded(super.apply(options), (state, _) -> "`~".indexOf(first(state)) >= 0);
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of(BlockQuoteParser.Factory.class, Headings.class);
    }
  }

  private static final class Breaks extends ThematicBreakParser.Factory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return guarded(super.apply(options), (state, _) -> mayStart(state));
    }

    /** CommonMark 0.31.2, section 4.1: three or more of one sign, and blanks. */
    private static boolean mayStart(ParserState state) {
      char sign = first(state);
      if (sign != '-' && sign != '*' && sign != '_') {
        return false;
      }
      BasedSequence line = state.getLine();
      int signs = 0;
      for (int i = state.getNextNonSpaceIndex(); i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == sign) {
          signs++;
        } else if (c > ' ') {
          return false;
        }
      }
      return signs >= 3;
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of(
          BlockQuoteParser.Factory.class,
          Headings.class,
          Fences.class,
          HtmlBlockParser.Factory.class);
    }
  }

  private static final class Lists extends ListBlockParser.Factory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return guarded(super.apply(options), (state, _) -> mayStart(state));
    }

    /** CommonMark 0.31.2, section 5.2: a sign or a number, and then a blank or nothing. */
    private static boolean mayStart(ParserState state) {
      BasedSequence line = state.getLine();
      int at = state.getNextNonSpaceIndex();
      char sign = first(state);
      if (sign >= '0' && sign <= '9') {
        while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
          at++;
        }
        sign = at < line.length() ? line.charAt(at) : ' ';
        return (sign == '.' || sign == ')') && isEnd(line, at + 1);
      }
      return (sign == '-' || sign == '*' || sign == '+') && isEnd(line, at + 1);
    }

    private static boolean isEnd(BasedSequence line, int at) {
      return at >= line.length() || line.charAt(at) <= ' ';
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of(
          BlockQuoteParser.Factory.class,
          Headings.class,
          Fences.class,
          HtmlBlockParser.Factory.class,
          Breaks.class);
    }
  }
}
