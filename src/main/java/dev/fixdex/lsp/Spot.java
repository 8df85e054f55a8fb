package dev.fixdex.lsp;

import dev.fixdex.app.EditedBase;
import dev.fixdex.frontmatter.FrontMatter;
import dev.fixdex.schema.EntryType;
import dev.fixdex.source.SourceText;

/**
 * A place in an entry that somebody asks about.
 *
 * @param offset in {@link EditorText#text()}
 */
record Spot(OpenFile file, int offset) {
  String text() {
    return file.text().text();
  }

  Word word() {
    return Word.at(text(), offset);
  }

  /** Which kind of entry it is in, as it says now. */
  EntryType type() {
    return base()
        .base()
        .settings()
        .types()
        .of(file.path(), FrontMatter.of(SourceText.of(file.path(), text())));
  }

  EditedBase base() {
    return file.base();
  }
}
