package dev.fixdex.lsp;

import static dev.fixdex.lsp.EditorSession.answer;
import static dev.fixdex.lsp.EditorSession.positionOf;
import static dev.fixdex.lsp.EditorSession.rangeOf;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.MoveEntry;
import dev.fixdex.lint.ExampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor is told about places in a text. The {@code |} in a text is the cursor. */
class EditorServerTest {
  private static final String PATH = "docker/CROSS_DOCKER_001.md";
  private static final String ENTRY = ExampleFiles.entry();

  @TempDir private Path folder;
  private EditorSession editor;

  @BeforeEach
  void start() {
    editor = EditorSession.in(folder);
    EditorSession.write(editor.folder().resolve(PATH), ENTRY.getBytes(StandardCharsets.UTF_8));
  }

  @AfterEach
  void end() {
    editor.close();
  }

  private static List<String> codes(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(each -> each.getCode().getLeft()).toList();
  }

  private List<CompletionItem> completions(String textWithCursor) {
    int at = textWithCursor.indexOf('|');
    String text = textWithCursor.replace("|", "");
    editor.open(PATH, text);
    Position position = positionOf(text, at);
    return answer(
            editor
                .server
                .getTextDocumentService()
                .completion(new CompletionParams(editor.document(PATH), position)))
        .getRight()
        .getItems();
  }

  private List<String> labels(String textWithCursor) {
    return completions(textWithCursor).stream().map(CompletionItem::getLabel).toList();
  }

  @Test
  void findingsFollowEachKeystroke() {
    assertEquals(List.of(), editor.open(PATH, ENTRY));
    String broken = ENTRY.replace("related_kb: []", "related_kb: [CROSS_DOCKER_404]");
    List<Diagnostic> found =
        editor.type(PATH, rangeOf(ENTRY, "related_kb: []"), "related_kb: [CROSS_DOCKER_404]");
    assertEquals(List.of("FD502"), codes(found));
    assertEquals(DiagnosticSeverity.Error, found.getFirst().getSeverity());
    assertEquals(rangeOf(broken, "CROSS_DOCKER_404"), found.getFirst().getRange());
    assertEquals(
        List.of(), editor.type(PATH, rangeOf(broken, "CROSS_DOCKER_404"), "CROSS_DOCKER_002"));
  }

  @Test
  void anUnsavedTextIsSeenByOtherEntries() {
    String other = "docker/CROSS_DOCKER_002.md";
    String text = requireNonNull(ExampleFiles.neighbours().get(other));
    editor.open(PATH, ENTRY);
    assertEquals(List.of(), editor.open(other, text));
    editor.type(PATH, rangeOf(ENTRY, "CROSS_DOCKER_001"), "CROSS_DOCKER_002");
    List<Diagnostic> found = editor.next(other);
    assertEquals(List.of("FD501"), codes(found));
    assertEquals(
        editor.uri(PATH),
        found.getFirst().getRelatedInformation().getFirst().getLocation().getUri());
    editor.close(PATH);
    assertEquals(List.of(), editor.next(other), "the file on disk has its own id");
  }

  @Test
  void changesOnDiskAreSeen() {
    editor.open(PATH, ENTRY.replace("related_kb: []", "related_kb: [CROSS_DOCKER_003]"));
    String third = ENTRY.replace("CROSS_DOCKER_001", "CROSS_DOCKER_003");
    EditorSession.write(
        editor.folder().resolve("docker/CROSS_DOCKER_003.md"),
        third
            .replace("related_kb: []", "related_kb: [CROSS_DOCKER_001]")
            .getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), codes(editor.next(PATH)));
  }

  @Test
  void settingsAreCheckedAsTheyAreTypedAndFollowedOnceSaved() {
    editor.open(PATH, ENTRY);
    String good = "lint:\n  severity:\n    FD101: off\n";
    List<Diagnostic> found = editor.settings("lnt:\n");
    assertEquals(1, found.size());
    assertTrue(found.getFirst().getMessage().getLeft().contains("lnt"), found::toString);
    String yaml = "vocabularies:\n  platform: [linux]\n";
    EditorSession.write(
        editor.folder().resolve("fixdex.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
    assertFalse(editor.next(PATH).isEmpty(), good);
  }

  @Test
  void aFileThatTheSettingsNameIsFollowedAsItChanges() {
    Path names = editor.folder().resolve("words/names.txt");
    EditorSession.write(names, "Docker\n".getBytes(StandardCharsets.UTF_8));
    String yaml = "lint:\n  names: words/names.txt\n";
    EditorSession.write(
        editor.folder().resolve("fixdex.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), editor.settings(yaml));
    String text = ENTRY.replace("Context text stands here.", "Xylophon is a kind of xYLOPHON.");
    assertEquals(List.of(), codes(editor.open(PATH, text)));
    EditorSession.write(names, "Docker\nXylophon\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("FD213"), codes(editor.next(PATH)));
  }

  @ParameterizedTest
  @CsvSource({"utf-8, 9", "utf-16, 7", "utf-32, 6"})
  void columnsAreCountedAsTheEditorWants(String encoding, int column) {
    try (EditorSession other = EditorSession.in(folder, "x", encoding)) {
      assertEquals(encoding, other.greeting.getCapabilities().getPositionEncoding());
      String text = ENTRY.replace("Context text stands here.", "é😀 é CROSS_DOCKER_404");
      Diagnostic found = other.open(PATH, text).getFirst();
      int line = found.getRange().getStart().getLine();
      int expected = requireNonNull(Map.of("utf-8", 10, "utf-16", 6, "utf-32", 5).get(encoding));
      assertEquals(new Position(line, expected), found.getRange().getStart(), () -> "" + column);
      Range word = found.getRange();
      assertEquals(List.of(), other.type(PATH, word, "CROSS_DOCKER_002"));
    }
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkMoveNothing() {
    String text = "\uFEFF" + ENTRY.replace("\n", "\r\n").replace("[]", "[CROSS_DOCKER_404]");
    Range range = editor.open(PATH, text).getFirst().getRange();
    assertEquals(rangeOf(text, "CROSS_DOCKER_404"), range);
    assertEquals(List.of(), editor.type(PATH, range, "CROSS_DOCKER_002"));
  }

  @Test
  void aFixIsOfferedWithTheFindingAndAllAtOnce() {
    String text =
        ENTRY.replace("related_kb: []", "related_kb: []\naliases: [\"CROSS_DOCKER_004\"]");
    List<Diagnostic> found = editor.open(PATH, text);
    assertEquals(List.of("FD506"), codes(found));
    List<CodeAction> actions = actions(found.getFirst().getRange(), null);
    assertEquals(
        List.of(CodeActionKind.QuickFix, "source.fixAll.fixdex"),
        actions.stream().map(CodeAction::getKind).toList());
    assertTrue(actions.getFirst().getIsPreferred());
    String mended = text.replace("related_kb: []", "related_kb: [CROSS_DOCKER_008]");
    for (CodeAction action : actions) {
      assertEquals(Map.of(editor.uri(PATH), mended), applied(action.getEdit(), Map.of(PATH, text)));
    }
    assertEquals(
        List.of("source.fixAll.fixdex"),
        actions(new Range(new Position(0, 0), new Position(0, 0)), List.of("source.fixAll"))
            .stream()
            .map(CodeAction::getKind)
            .toList());
    editor.replace(PATH, mended);
    assertEquals(List.of(), actions(found.getFirst().getRange(), null));
  }

  @Test
  void anUnsafeFixIsOfferedButNotPreferredNorMadeWithTheOthers() {
    String text = ENTRY + "\nSet <host> first.\n";
    List<Diagnostic> found = editor.open(PATH, text);
    assertEquals("FD603", codes(found).getFirst());
    List<CodeAction> actions = actions(found.getFirst().getRange(), null);
    assertEquals(
        List.of(CodeActionKind.QuickFix), actions.stream().map(CodeAction::getKind).toList());
    assertFalse(actions.getFirst().getIsPreferred());
  }

  private List<CodeAction> actions(Range range, @Nullable List<String> only) {
    CodeActionContext context = new CodeActionContext(List.of(), only);
    return answer(
            editor
                .server
                .getTextDocumentService()
                .codeAction(new CodeActionParams(editor.document(PATH), range, context)))
        .stream()
        .map(Either::getRight)
        .toList();
  }

  @Test
  void fieldsAndTheirValuesAreCompleted() {
    assertTrue(labels(ENTRY.replace("related_kb: []", "related_kb: []\nre|")).contains("reviewed"));
    assertEquals(
        List.of("CROSS_DOCKER_002", "CROSS_DOCKER_008"),
        completions(ENTRY.replace("related_kb: []", "related_kb: [CROSS_D|]")).stream()
            .map(item -> item.getTextEdit().getLeft().getNewText())
            .toList());
    assertEquals(
        List.of("docker"), labels(ENTRY.replaceFirst("category: .*", "category: \"dock|\"")));
    assertTrue(
        labels(ENTRY.replaceFirst("tags: .*", "tags:\n  - |")).contains("docker"), "a word in use");
  }

  @Test
  void headingsPlaceholdersIdsAndRulesAreCompletedInTheBody() {
    String start = "---\nkb_id: X\n---\n";
    assertTrue(labels(start + "## S|").contains("✅ SOLUTION (copy-paste)"));
    assertFalse(
        labels(start + "## ✅ SOLUTION (copy-paste)\n\n## |").contains("✅ SOLUTION (copy-paste)"));
    assertEquals(List.of("__IMAGE_NAME__"), labels(start + "run __IMAGE_NAME__ and __IM|"));
    String own =
        "---\nkb_id: X\nvariables:\n  HOST_NAME:\n    description: Your host\n---\n\n# T\n";
    assertEquals(List.of("__HOST_NAME__"), labels(own + "\nAsk __|"));
    assertEquals(
        List.of("CROSS_DOCKER_002", "CROSS_DOCKER_008"), labels(start + "See CROSS_D| first"));
    assertTrue(labels(start + "<!-- fixdex-ignore | -->").contains("FD502"));
    assertEquals(List.of(), labels(start + "Nothing to complete her|"));
  }

  @Test
  void aCompletionReplacesTheWholeWord() {
    String text = ENTRY.replace("related_kb: []", "related_kb: [CROSS_D|OCKER_9]");
    TextEdit edit = completions(text).getFirst().getTextEdit().getLeft();
    assertEquals(rangeOf(text.replace("|", ""), "CROSS_DOCKER_9"), edit.getRange());
  }

  @Test
  void hoversSayWhatAWordMeans() {
    String text =
        ENTRY
            .replace("Context text stands here.", "CROSS_DOCKER_002 FD502 dead-link __HOST_NAME__")
            .replace(
                "related_kb: []",
                "related_kb: []\nvariables:\n  HOST_NAME:\n    description: \"Your host\"");
    editor.open(PATH, text);
    assertTrue(
        hover(text, "CROSS_DOCKER_002").contains("docker/CROSS\\_DOCKER\\_002.md")
            || hover(text, "CROSS_DOCKER_002").contains("docker/CROSS_DOCKER_002.md"));
    assertTrue(hover(text, "FD502").contains("unknown-relation"));
    assertTrue(hover(text, "dead-link").contains("FD508"));
    assertTrue(hover(text, "__HOST_NAME__").contains("Your host"));
    assertTrue(hover(text, "related_kb").contains("neighbouring"));
    assertEquals("", hover(text, "Exec format".isEmpty() ? "" : "```"));
  }

  private String hover(String text, String word) {
    Hover hover =
        answer(
            editor
                .server
                .getTextDocumentService()
                .hover(new HoverParams(editor.document(PATH), rangeOf(text, word).getStart())));
    return hover == null ? "" : hover.getContents().getRight().getValue();
  }

  @Test
  void anIdLeadsToItsEntryAndBack() {
    String text = ENTRY.replace("Context text stands here.", "See CROSS_DOCKER_002.");
    editor.open(PATH, text);
    Position place = rangeOf(text, "CROSS_DOCKER_002").getStart();
    Location target =
        answer(
                editor
                    .server
                    .getTextDocumentService()
                    .definition(new DefinitionParams(editor.document(PATH), place)))
            .getLeft()
            .getFirst();
    assertEquals(editor.uri("docker/CROSS_DOCKER_002.md"), target.getUri());
    assertEquals(1, target.getRange().getStart().getLine());
    assertEquals(List.of(editor.uri(PATH)), references(place, false));
    assertEquals(
        List.of(editor.uri(PATH), editor.uri("docker/CROSS_DOCKER_002.md")),
        references(place, true));
  }

  private List<String> references(Position place, boolean itself) {
    return answer(
            editor
                .server
                .getTextDocumentService()
                .references(
                    new ReferenceParams(
                        editor.document(PATH), place, new ReferenceContext(itself))))
        .stream()
        .map(Location::getUri)
        .sorted()
        .toList();
  }

  @Test
  void anEntryIsListedWithItsSections() {
    editor.open(PATH, ENTRY);
    DocumentSymbol entry =
        answer(
                editor
                    .server
                    .getTextDocumentService()
                    .documentSymbol(new DocumentSymbolParams(editor.document(PATH))))
            .getFirst()
            .getRight();
    assertTrue(
        entry.getChildren().stream().anyMatch(each -> each.getName().contains("SOLUTION")),
        entry::toString);
    assertEquals(
        1,
        answer(editor.server.getWorkspaceService().symbol(new WorkspaceSymbolParams("docker_008")))
            .getRight()
            .size());
  }

  @Test
  void aRenameDoesWhatTheCommandDoes() throws IOException {
    String other = "docker/CROSS_DOCKER_002.md";
    String mention = ENTRY.replace("Context text stands here.", "See CROSS_DOCKER_002.");
    EditorSession.write(editor.folder().resolve(PATH), mention.getBytes(StandardCharsets.UTF_8));
    editor.open(PATH, mention);
    Position place = rangeOf(mention, "CROSS_DOCKER_002").getStart();
    WorkspaceEdit edit = rename(place, "CROSS_DOCKER_077");
    Map<String, String> now =
        applied(edit, Map.of(PATH, mention, other, ExampleFiles.neighbours().get(other)));
    MoveEntry.move(open(), "CROSS_DOCKER_002", "CROSS_DOCKER_077");
    Map<String, String> expected = new TreeMap<>();
    for (String path : List.of(PATH, "docker/CROSS_DOCKER_077.md")) {
      expected.put(editor.uri(path), Files.readString(editor.folder().resolve(path)));
    }
    assertEquals(expected, now);
    assertThrows(ResponseErrorException.class, () -> rename(place, "no id"));
  }

  @Test
  void aPlaceholderIsRenamedInItsEntry() {
    String text =
        ENTRY
            .replace("Context text stands here.", "Type __HOST_NAME__.")
            .replace(
                "related_kb: []",
                "related_kb: []\nvariables:\n  HOST_NAME:\n    description: \"Your host\"");
    editor.open(PATH, text);
    WorkspaceEdit edit = rename(rangeOf(text, "__HOST_NAME__").getStart(), "SERVER");
    assertEquals(
        Map.of(editor.uri(PATH), text.replace("HOST_NAME", "SERVER")),
        applied(edit, Map.of(PATH, text)));
  }

  private WorkspaceEdit rename(Position place, String name) {
    return answer(
        editor
            .server
            .getTextDocumentService()
            .rename(new RenameParams(editor.document(PATH), place, name)));
  }

  private KnowledgeBase open() {
    return switch (KnowledgeBase.open(editor.folder(), null)) {
      case KnowledgeBase.Opened.Ready(KnowledgeBase ready) -> ready;
      case KnowledgeBase.Opened other -> throw new AssertionError(other);
    };
  }

  /** Texts by address after an edit; a file under its new address after a rename. */
  private Map<String, String> applied(WorkspaceEdit edit, Map<String, String> texts) {
    Map<String, String> now = new TreeMap<>();
    texts.forEach((path, text) -> now.put(editor.uri(path), text));
    for (var change : edit.getDocumentChanges()) {
      if (change.isLeft()) {
        TextDocumentEdit file = change.getLeft();
        now.compute(file.getTextDocument().getUri(), (uri, text) -> applied(file, text));
      } else {
        RenameFile renamed = (RenameFile) change.getRight();
        now.put(renamed.getNewUri(), now.remove(renamed.getOldUri()));
      }
    }
    return now;
  }

  private static String applied(TextDocumentEdit file, String before) {
    List<TextEdit> edits = new ArrayList<>();
    file.getEdits().forEach(edit -> edits.add(edit.getLeft()));
    EditorText text = new EditorText(before, ColumnUnit.UTF_16);
    StringBuilder now = new StringBuilder(before);
    for (TextEdit edit : edits.reversed()) {
      var span = text.span(edit.getRange());
      now.replace(span.start(), span.end(), edit.getNewText());
    }
    return now.toString();
  }

  @Test
  void whatIsNoMessageEndsNothing() throws IOException {
    editor.send("Content-Length: 9\r\n\r\n{\"no json");
    editor.send("Content-Length: 2\r\n\r\n[]");
    editor.send("Content-Type: x\r\n\r\n");
    editor.send("Content-Length: 40\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"$/no-such\"}  ");
    editor.send(
        "Content-Length: 66\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":[1,2,3]}");
    assertEquals(List.of(), editor.open(PATH, ENTRY));
  }

  @Test
  void afterAGoodbyeAllIsWell() {
    answer(editor.server.shutdown());
    editor.server.exit();
    assertTrue(editor.ended());
  }

  @Test
  void withoutAGoodbyeItIsNot() {
    editor.server.exit();
    assertFalse(editor.ended());
  }

  @Test
  void anEditorThatIsGoneIsNotWaitedFor() throws IOException {
    editor.hangUp();
    assertFalse(editor.ended());
  }

  /** As a process's standard input does: a thread that reads it can be neither woken nor joined. */
  @ParameterizedTest
  @CsvSource({"true", "false"})
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anEditorThatLeavesTheStreamOpenIsNotWaitedFor(boolean saysGoodbye) {
    String goodbye = saysGoodbye ? message("{'jsonrpc':'2.0','id':1,'method':'shutdown'}") : "";
    String sent = goodbye + message("{'jsonrpc':'2.0','method':'exit'}");
    CountDownLatch closed = new CountDownLatch(1);
    InputStream in =
        new SequenceInputStream(
            new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8)), stuckUntil(closed));
    EditorServer.Options options = new EditorServer.Options(null, EditorSession.TODAY, "test");
    assertEquals(saysGoodbye, EditorServer.serve(in, OutputStream.nullOutputStream(), options));
    closed.countDown();
  }

  private static String message(String json) {
    return "Content-Length: %d\r\n\r\n%s".formatted(json.length(), json.replace('\'', '"'));
  }

  private static InputStream stuckUntil(CountDownLatch closed) {
    return new InputStream() {
      @Override
      public int read() {
        while (true) {
          try {
            closed.await();
            return -1;
          } catch (InterruptedException e) {
            // A read of standard input does not end for that.
          }
        }
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        return read();
      }
    };
  }
}
