package dev.fixdex.lsp;

import dev.fixdex.disk.ContentFolder;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.schema.SettingsReader;
import dev.fixdex.source.SignLexicon;
import dev.fixdex.source.SourceDecoder;
import dev.fixdex.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;

/** What is wrong with a settings file that somebody is writing. */
final class SettingsText {
  private SettingsText() {}

  /**
   * Finds what is wrong.
   *
   * @param folder that the file is in, for the files that it names
   */
  static List<Diagnostic> diagnostics(
      String name, EditorText text, Optional<ContentFolder> folder) {
    byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
    SourceText source = new SourceDecoder(SignLexicon.NONE).decode(name, bytes);
    return SettingsReader.read(
            source, Rules.known(), file -> folder.flatMap(content -> content.beside(file)))
        .problems()
        .stream()
        .map(problem -> Diagnostics.of(problem, text, source))
        .toList();
  }
}
