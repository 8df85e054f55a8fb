package dev.fixdex.lsp;

import dev.fixdex.app.EditedBase;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import org.eclipse.lsp4j.Range;

/**
 * An entry that an editor shows.
 *
 * @param uri as the editor writes it
 * @param path relative to the knowledge base
 * @param version the editor's number of this state
 */
record OpenFile(String uri, String path, EditedBase base, int version, EditorText text) {
  OpenFile changed(int newVersion, EditorText newText) {
    return new OpenFile(uri, path, base, newVersion, newText);
  }

  OpenFile in(EditedBase other) {
    return new OpenFile(uri, path, other, version, text);
  }

  /** The range of a span of the readable text. */
  Range range(SourceText source, Span span) {
    return text.range(source.originalSpan(span));
  }
}
