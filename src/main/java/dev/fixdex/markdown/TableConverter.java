package dev.fixdex.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Turns the tables among flexmark's nodes into ours. */
final class TableConverter {
  private final InlineConverter inlines;

  TableConverter(InlineConverter inlines) {
    this.inlines = inlines;
  }

  Block.Table convert(ParsedTable table, Span span) {
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (Node row : table.getChildren()) {
      rows.add(fitted(contents(row), table.columns().size()));
    }
    return new Block.Table(table.columns(), rows.getFirst(), rows.subList(1, rows.size()), span);
  }

  private List<List<Inline>> contents(Node row) {
    List<List<Inline>> contents = new ArrayList<>();
    for (Node cell : row.getChildren()) {
      contents.add(cell.getChars().isEmpty() ? List.of() : inlines.ofCell(cell));
    }
    return contents;
  }

  /** GFM, section 4.10: missing cells are empty, cells without a column are left out. */
  private static List<List<Inline>> fitted(List<List<Inline>> cells, int columns) {
    List<List<Inline>> fitted = new ArrayList<>(cells.subList(0, Math.min(cells.size(), columns)));
    while (fitted.size() < columns) {
      fitted.add(List.of());
    }
    return fitted;
  }
}
