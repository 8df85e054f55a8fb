package dev.fixdex.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** A table among flexmark's nodes: a {@link Row} that is its header, and further rows. */
final class ParsedTable extends Block {
  private final List<dev.fixdex.markdown.Block.Alignment> columns;

  ParsedTable(List<dev.fixdex.markdown.Block.Alignment> columns) {
    this.columns = List.copyOf(columns);
  }

  /** How its columns are aligned; their number is that of the header's cells. */
  List<dev.fixdex.markdown.Block.Alignment> columns() {
    return columns;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  /** A line of it. It may have fewer or more cells than there are columns. */
  static final class Row extends Node {
    Row(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** What stands between two bars. */
  static final class Cell extends Node {
    Cell(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }
}
