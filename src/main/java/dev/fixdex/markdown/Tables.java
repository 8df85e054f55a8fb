package dev.fixdex.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.fixdex.markdown.Block.Alignment;
import dev.fixdex.markdown.ParsedTable.Cell;
import dev.fixdex.markdown.ParsedTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables in flexmark's paragraphs (GFM, section 4.10): a line of cells, a line of as many
 * hyphens and bars, and then all lines of the paragraph. What stands above stays a paragraph.
 *
 * <p>flexmark's own tables take a row's text from the wrong place when tabs stand before it, and
 * end at a line without a bar.
 */
final class Tables implements ParagraphPreProcessor {
  private final InlineParser inlines;

  private Tables(InlineParser inlines) {
    this.inlines = inlines;
  }

  /** Lets a parser that is being built find them. */
  static void addTo(Parser.Builder builder) {
    builder.paragraphPreProcessorFactory(new Factory());
  }

  @Override
  public int preProcessBlock(Paragraph paragraph, ParserState state) {
    List<BasedSequence> lines = paragraph.getContentLines();
    int start = start(lines);
    if (start < 0) {
      return 0;
    }
    ParsedTable table = table(lines.subList(start, lines.size()));
    paragraph.insertAfter(table);
    state.blockAdded(table);
    if (start == 0) {
      return paragraph.getChars().length();
    }
    paragraph.setContent(paragraph, 0, start);
    return 0;
  }

  /**
   * The line of a paragraph with which a table begins, from 0, or -1.
   *
   * @param lines null for none
   */
  static int start(@Nullable List<BasedSequence> lines) {
    for (int i = 1; lines != null && i < lines.size(); i++) {
      int columns = columns(lines.get(i)).size();
      if (columns > 0 && cells(lines.get(i - 1)).size() == columns) {
        return i - 1;
      }
    }
    return -1;
  }

  private ParsedTable table(List<BasedSequence> lines) {
    ParsedTable table = new ParsedTable(columns(lines.get(1)));
    for (int i = 0; i < lines.size(); i++) {
      if (i != 1) {
        table.appendChild(row(lines.get(i)));
      }
    }
    BasedSequence last = lines.getLast().trimEnd();
    table.setChars(last.baseSubSequence(lines.getFirst().getStartOffset(), last.getEndOffset()));
    return table;
  }

  private Row row(BasedSequence line) {
    Row row = new Row(line.trim());
    for (BasedSequence content : cells(line)) {
      Cell cell = new Cell(content);
      row.appendChild(cell);
      if (!content.isEmpty()) {
        inlines.parse(content, cell);
      }
    }
    return row;
  }

  /** What a line has between bars that are not escaped; the outermost bars may be left out. */
  private static List<BasedSequence> cells(BasedSequence line) {
    BasedSequence row = line.trim();
    List<BasedSequence> cells = new ArrayList<>();
    int start = !row.isEmpty() && row.charAt(0) == '|' ? 1 : 0;
    for (int i = start; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '|') {
        cells.add(row.subSequence(start, i).trim());
        start = i + 1;
      }
    }
    if (start < row.length()) {
      cells.add(row.subSequence(start).trim());
    }
    return cells;
  }

  /**
   * The columns of a table of which this is the second line; none when it cannot be. A line without
   * a bar is none here: {@code :-} stands under a line more often than it makes a table of it.
   */
  private static List<Alignment> columns(BasedSequence line) {
    if (!mayNameColumns(line)) {
      return List.of();
    }
    List<Alignment> columns = new ArrayList<>();
    for (BasedSequence cell : cells(line)) {
      boolean left = cell.startsWith(":");
      boolean right = cell.endsWith(":");
      int hyphens = cell.length() - (left ? 1 : 0) - (right ? 1 : 0);
      if (hyphens < 1 || cell.countLeading(c -> c == '-', left ? 1 : 0) != hyphens) {
        return List.of();
      }
      columns.add(alignment(left, right));
    }
    return columns;
  }

  /** Looks no further than the first sign that is in no such line. */
  private static boolean mayNameColumns(BasedSequence line) {
    boolean bar = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c > ' ' && c != '|' && c != '-' && c != ':') {
        return false;
      }
      bar |= c == '|';
    }
    return bar;
  }

  private static Alignment alignment(boolean left, boolean right) {
    if (left) {
      return right ? Alignment.CENTER : Alignment.LEFT;
    }
    return right ? Alignment.RIGHT : Alignment.NONE;
  }

  private static final class Factory implements ParagraphPreProcessorFactory {
    @Override
    public ParagraphPreProcessor apply(ParserState state) {
      return new Tables(state.getInlineParser());
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of(ReferencePreProcessorFactory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of();
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
