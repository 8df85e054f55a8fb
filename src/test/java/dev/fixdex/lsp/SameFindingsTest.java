package dev.fixdex.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.LintRun;
import dev.fixdex.finding.Finding;
import dev.fixdex.lint.ExampleFiles;
import dev.fixdex.lint.ExampleFiles.ExampleFile;
import dev.fixdex.source.Position;
import dev.fixdex.source.SignLexicon;
import dev.fixdex.source.SourceDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** An editor shows what the command line prints, on every example of every rule. */
class SameFindingsTest {
  @TempDir private Path folder;
  private EditorSession editor;

  @BeforeEach
  void start() {
    editor = EditorSession.in(folder);
  }

  @AfterEach
  void end() {
    editor.close();
  }

  @TestFactory
  Stream<DynamicTest> editorAndCommandLineAgree() {
    return ExampleFiles.all().map(file -> DynamicTest.dynamicTest(file.name(), () -> check(file)));
  }

  private void check(ExampleFile file) throws IOException {
    Path onDisk = editor.folder().resolve(file.path());
    byte[] before = Files.exists(onDisk) ? Files.readAllBytes(onDisk) : new byte[0];
    EditorSession.write(onDisk, file.bytes());
    try {
      String text = original(file);
      List<String> expected = linted(file.path());
      assertEquals(expected, shown(editor.open(file.path(), text)), "when the file is opened");
      if (!text.contains("\uFFFD")) {
        editor.replace(file.path(), text + "\n\nMore\n");
        assertEquals(expected, shown(editor.replace(file.path(), text)), "when somebody has typed");
      }
    } finally {
      editor.close(file.path());
      if (before.length > 0) {
        Files.write(onDisk, before);
      } else {
        Files.delete(onDisk);
      }
    }
  }

  /** As an editor reads a file. */
  private static String original(ExampleFile file) {
    return new SourceDecoder(SignLexicon.NONE).decode(file.path(), file.bytes()).original();
  }

  private List<String> linted(String path) {
    KnowledgeBase base =
        switch (KnowledgeBase.open(editor.folder(), null)) {
          case KnowledgeBase.Opened.Ready(KnowledgeBase ready) -> ready;
          case KnowledgeBase.Opened other -> throw new AssertionError(other);
        };
    LintRun.Request request = new LintRun.Request(EditorSession.TODAY, path::equals);
    return LintRun.run(base, request).findings().stream().map(SameFindingsTest::line).toList();
  }

  private static String line(Finding finding) {
    return "%s-%s %s %s"
        .formatted(
            finding.place().start(),
            finding.place().end(),
            finding.rule().code(),
            finding.help() == null ? finding.message() : finding.message() + "\n" + finding.help());
  }

  private static List<String> shown(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(each ->
            "%s-%s %s %s"
                .formatted(
                    position(each.getRange().getStart()),
                    position(each.getRange().getEnd()),
                    each.getCode().getLeft(),
                    each.getMessage().getLeft()))
        .toList();
  }

  private static Position position(org.eclipse.lsp4j.Position position) {
    return new Position(position.getLine() + 1, position.getCharacter() + 1);
  }
}
