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
          rows.add(fitted(contents(row), header.size()));
        }
      }
    }
    return new Block.Table(alignments, header, rows, span);
  }

  private List<List<Inline>> contents(Node row) {
    return cells(row).stream().map(this::content).toList();
  }

  private List<Inline> content(TableCell cell) {
    return cell.getText().isBlank() ? List.of() : inlines.ofCell(cell);
  }

  /** GFM, section 4.10: missing cells are empty, cells without a column are left out. */
  private static List<List<Inline>> fitted(List<List<Inline>> cells, int columns) {
    List<List<Inline>> fitted = new ArrayList<>(cells.subList(0, Math.min(cells.size(), columns)));
    while (fitted.size() < columns) {
      fitted.add(List.of());
    }
    return fitted;
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
