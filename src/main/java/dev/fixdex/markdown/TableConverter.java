package dev.fixdex.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import dev.fixdex.markdown.Block.Alignment;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Turns flexmark's tables into ours. */
final class TableConverter {
  private final InlineConverter inlines;

  TableConverter(InlineConverter inlines) {
    this.inlines = inlines;
  }

  Block.Table convert(TableBlock table, Span span) {
    List<Alignment> alignments = new ArrayList<>();
    List<List<Inline>> header = new ArrayList<>();
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (Node part : table.getChildren()) {
      for (Node row : part.getChildren()) {
        if (part instanceof TableHead && row instanceof TableRow && header.isEmpty()) {
          cells(row).forEach(cell -> alignments.add(alignment(cell)));
          header.addAll(contents(row));
        } else if (part instanceof TableBody && row instanceof TableRow) {
          rows.add(contents(row));
        }
      }
    }
    return new Block.Table(alignments, header, rows, span);
  }

  private List<List<Inline>> contents(Node row) {
    return cells(row).stream().map(inlines::of).toList();
  }

  private static List<TableCell> cells(Node row) {
    List<TableCell> cells = new ArrayList<>();
    for (Node child : row.getChildren()) {
      if (child instanceof TableCell cell) {
        cells.add(cell);
      }
    }
    return cells;
  }

  private static Alignment alignment(TableCell cell) {
    return switch (cell.getAlignment()) {
      case LEFT -> Alignment.LEFT;
      case CENTER -> Alignment.CENTER;
      case RIGHT -> Alignment.RIGHT;
      case null -> Alignment.NONE;
    };
  }
}
