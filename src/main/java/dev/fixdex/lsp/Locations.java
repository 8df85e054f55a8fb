package dev.fixdex.lsp;

import dev.fixdex.app.EditedBase;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;

/** Places in files, in the editor's words. */
final class Locations {
  private final OpenFiles files;
  private final ColumnUnit unit;

  Locations(OpenFiles files, ColumnUnit unit) {
    this.files = files;
    this.unit = unit;
  }

  /** Where an entry's id is written. */
  Location ofId(EditedBase base, CatalogEntry entry) {
    SourceText source = base.source(entry.path());
    int length = source.text().length();
    Span id = entry.id().span();
    Span within = new Span(Math.min(id.start(), length), Math.min(id.end(), length));
    return of(base, source, List.of(source.originalSpan(within))).getFirst();
  }

  /** Takes the place at which an entry's id is written, quotes or not. */
  Predicate<Location> ofIdWord(EditedBase base, CatalogEntry entry) {
    Location id = ofId(base, entry);
    return place ->
        place.getUri().equals(id.getUri())
            && place.getRange().getStart().getLine() == id.getRange().getStart().getLine();
  }

  /** Places in one file; spans of {@link SourceText#original()}. */
  List<Location> of(EditedBase base, SourceText source, List<Span> spans) {
    String uri = uri(base, source.path());
    EditorText text = text(base, source);
    return spans.stream().map(span -> new Location(uri, text.range(span))).toList();
  }

  /** A file's text as the editor counts in it. */
  EditorText text(EditedBase base, SourceText source) {
    return files
        .find(base, source.path())
        .map(OpenFile::text)
        .orElseGet(() -> new EditorText(source.original(), unit));
  }

  /** A file's address: the editor's own for one that it shows. */
  String uri(EditedBase base, String path) {
    return files.find(base, path).map(OpenFile::uri).orElseGet(() -> fresh(base, path));
  }

  /** The address of a file that no editor shows. */
  static String fresh(EditedBase base, String path) {
    Path file = base.base().folder().resolve(path);
    return file.toUri().toString();
  }

  /** The beginning of a file. */
  static Range start() {
    return new Range(new org.eclipse.lsp4j.Position(0, 0), new org.eclipse.lsp4j.Position(0, 0));
  }
}
