package dev.fixdex.lsp;

import dev.fixdex.app.EditedBase;

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

  EditedBase base() {
    return file.base();
  }
}
