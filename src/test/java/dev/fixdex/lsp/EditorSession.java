package dev.fixdex.lsp;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.fixdex.lint.ExampleFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.jspecify.annotations.Nullable;

/** An editor and a server that talk over pipes, as two processes do over theirs. */
final class EditorSession implements LanguageClient, AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final int LONGEST_SECONDS = 60;

  private final Path folder;
  private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
  final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Boolean> orderly;
  private final OutputStream toServer;
  final LanguageServer server;
  final InitializeResult greeting;
  private int version;

  private EditorSession(Path folder, List<String> encodings) {
    this.folder = folder;
    try {
      PipedInputStream serverIn = new PipedInputStream(1 << 16);
      PipedInputStream clientIn = new PipedInputStream(1 << 16);
      toServer = new PipedOutputStream(serverIn);
      PipedOutputStream toClient = new PipedOutputStream(clientIn);
      EditorServer.Options options = new EditorServer.Options(null, TODAY, "test");
      orderly =
          CompletableFuture.supplyAsync(() -> EditorServer.serve(serverIn, toClient, options));
      Launcher<LanguageServer> launcher =
          LSPLauncher.createClientLauncher(this, clientIn, toServer);
      java.util.concurrent.Future<Void> _ = launcher.startListening();
      server = launcher.getRemoteProxy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    InitializeParams params = new InitializeParams();
    ClientCapabilities capabilities = new ClientCapabilities();
    GeneralClientCapabilities general = new GeneralClientCapabilities();
    general.setPositionEncodings(encodings);
    capabilities.setGeneral(general);
    params.setCapabilities(capabilities);
    greeting = answer(server.initialize(params));
    server.initialized(new InitializedParams());
  }

  /** An editor in a folder with a knowledge base {@code kb} of two entries. */
  static EditorSession in(Path folder, String... encodings) {
    Path kb = folder.resolve("kb");
    ExampleFiles.neighbours()
        .forEach((path, text) -> write(kb.resolve(path), text.getBytes(UTF_8)));
    ExampleFiles.pictures().forEach((path, bytes) -> write(kb.resolve(path), bytes));
    return new EditorSession(kb, List.of(encodings));
  }

  private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  String uri(String path) {
    return folder.resolve(path).toUri().toString();
  }

  TextDocumentIdentifier document(String path) {
    return new TextDocumentIdentifier(uri(path));
  }

  static <T> T answer(CompletableFuture<T> future) {
    try {
      return future.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | TimeoutException e) {
      return fail("no answer", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      return fail("no answer", e);
    }
  }

  /** Shows a text and waits for what is wrong with it. */
  List<Diagnostic> open(String path, String text) {
    TextDocumentItem item = new TextDocumentItem(uri(path), "markdown", ++version, text);
    server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(item));
    return diagnostics(path, version);
  }

  /** Replaces all of a text. */
  List<Diagnostic> replace(String path, String text) {
    return change(path, new TextDocumentContentChangeEvent(text));
  }

  /** Types: replaces a range. */
  List<Diagnostic> type(String path, Range range, String text) {
    return change(path, new TextDocumentContentChangeEvent(range, text));
  }

  List<Diagnostic> change(String path, TextDocumentContentChangeEvent... changes) {
    version++;
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(path), version), List.of(changes)));
    return diagnostics(path, version);
  }

  /** Shows a settings file with this text. */
  List<Diagnostic> settings(String text) {
    TextDocumentItem item = new TextDocumentItem(uri("fixdex.yaml"), "yaml", ++version, text);
    server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(item));
    return next("fixdex.yaml");
  }

  void close(String path) {
    server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(document(path)));
    await(path, null);
  }

  /** What is published for a file in a version. */
  List<Diagnostic> diagnostics(String path, int wanted) {
    return await(path, wanted);
  }

  /** The next that is published for a file, whatever its version. */
  List<Diagnostic> next(String path) {
    while (true) {
      PublishDiagnosticsParams params = take();
      if (params.getUri().equals(uri(path))) {
        return params.getDiagnostics();
      }
    }
  }

  private List<Diagnostic> await(String path, @Nullable Integer wanted) {
    List<PublishDiagnosticsParams> others = new ArrayList<>();
    while (true) {
      PublishDiagnosticsParams params = take();
      boolean isIt =
          params.getUri().equals(uri(path))
              && (wanted == null
                  ? params.getVersion() == null
                  : wanted.equals(params.getVersion()));
      if (isIt) {
        published.addAll(others);
        return params.getDiagnostics();
      }
      if (!params.getUri().equals(uri(path))) {
        others.add(params);
      }
    }
  }

  private PublishDiagnosticsParams take() {
    try {
      PublishDiagnosticsParams params = published.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
      assertTrue(params != null, () -> "nothing was published; messages: " + messages);
      return params;
    } catch (InterruptedException e) {
      return fail(e);
    }
  }

  /** Sends bytes that may be no message. */
  void send(String text) throws IOException {
    synchronized (toServer) {
      toServer.write(text.getBytes(UTF_8));
      toServer.flush();
    }
  }

  /** Closes the server's input without a word. */
  void hangUp() throws IOException {
    toServer.close();
  }

  /** Whether the server saw a goodbye; waits until it has ended. */
  boolean ended() {
    return answer(orderly);
  }

  @Override
  public void close() {
    if (!orderly.isDone()) {
      answer(server.shutdown());
      server.exit();
      ended();
    }
  }

  /** The range of the only place at which a piece of a text stands. */
  static Range rangeOf(String text, String piece) {
    int at = text.indexOf(piece);
    assertTrue(at >= 0, () -> "not there: " + piece);
    return new Range(positionOf(text, at), positionOf(text, at + piece.length()));
  }

  /** The position before the {@code |} in a text that has one. */
  static Position positionOf(String text, int offset) {
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count();
    return new Position(line, offset - before.lastIndexOf('\n') - 1);
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    published.add(params);
  }

  @Override
  public void telemetryEvent(Object object) {}

  @Override
  public void showMessage(MessageParams params) {
    messages.add(params.getMessage());
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void logMessage(MessageParams params) {
    messages.add(params.getMessage());
  }
}
