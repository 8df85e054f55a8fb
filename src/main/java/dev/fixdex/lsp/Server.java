package dev.fixdex.lsp;

import dev.fixdex.disk.Changes;
import dev.fixdex.disk.Watcher;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The server as one editor sees it, from its greeting to its goodbye. */
final class Server implements LanguageServer, LanguageClientAware, AutoCloseable {
  private final EditorServer.Options options;
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private final Desk desk = new Desk(this::failed);
  private final Documents documents = new Documents(desk, this::bench);
  private final Workspace workspace = new Workspace(desk, this::bench);
  private volatile @Nullable LanguageClient client;
  private volatile @Nullable Workbench bench;
  private volatile boolean toldToWatch;
  private volatile boolean saidGoodbye;

  Server(EditorServer.Options options) {
    this.options = options;
  }

  /** Done when the editor has left: with whether it said goodbye first. */
  CompletableFuture<Boolean> ended() {
    return ended;
  }

  @Override
  public void connect(LanguageClient connected) {
    client = connected;
  }

  private Workbench bench() {
    Workbench known = bench;
    if (known == null) {
      throw new IllegalStateException("the editor has not greeted yet");
    }
    return known;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    Optional<ClientCapabilities> capabilities = Optional.ofNullable(params.getCapabilities());
    ColumnUnit unit =
        ColumnUnit.chosenOf(
            capabilities
                .map(ClientCapabilities::getGeneral)
                .map(GeneralClientCapabilities::getPositionEncodings)
                .orElse(null));
    toldToWatch =
        capabilities
            .map(ClientCapabilities::getWorkspace)
            .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
            .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)
            .orElse(false);
    Bases bases = new Bases(options.knowledgeBase(), options.today(), this::complain, this::watch);
    bench = new Workbench(desk, bases, unit, found -> tell(c -> c.publishDiagnostics(found)));
    InitializeResult result = new InitializeResult(Abilities.of(unit));
    result.setServerInfo(new ServerInfo("Fixdex", options.version()));
    return CompletableFuture.completedFuture(result);
  }

  @Override
  public void initialized(InitializedParams params) {
    if (toldToWatch) {
      List<FileSystemWatcher> watchers =
          List.of(
              new FileSystemWatcher(Either.forLeft("**/*.md")),
              new FileSystemWatcher(Either.forLeft("**/fixdex.yaml")),
              new FileSystemWatcher(Either.forLeft("**/*.txt"))); // that settings may name
      Registration registration =
          new Registration(
              "watch",
              "workspace/didChangeWatchedFiles",
              new DidChangeWatchedFilesRegistrationOptions(watchers));
      RegistrationParams wanted = new RegistrationParams(List.of(registration));
      tell(c -> {
        // An editor that refuses tells of no change; there is nothing else to do about it.
        CompletableFuture<Void> _ = c.registerCapability(wanted);
      });
    }
  }

  /** Watches a knowledge base for an editor that cannot, from before it is read. */
  private void watch(Path folder) {
    if (toldToWatch) {
      return;
    }
    Watcher watcher = Watcher.of(List.of(folder), List.of());
    Thread thread = new Thread(() -> watchLoop(watcher), "watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void watchLoop(Watcher opened) {
    try (Watcher watcher = opened) {
      while (!ended.isDone()) {
        Changes changes = watcher.await();
        desk.post(() -> {
          if (changes.everything()) {
            bench().changedAltogether();
          } else {
            bench().changedOnDisk(changes.paths());
          }
        });
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void complain(String message) {
    tell(c -> c.showMessage(new MessageParams(MessageType.Error, message)));
  }

  private void failed(RuntimeException failure) {
    tell(c -> c.logMessage(new MessageParams(MessageType.Error, "Fixdex failed: " + failure)));
  }

  private void tell(java.util.function.Consumer<LanguageClient> message) {
    LanguageClient connected = client;
    if (connected != null && !ended.isDone()) {
      message.accept(connected);
    }
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    saidGoodbye = true;
    return CompletableFuture.completedFuture(new Object());
  }

  @Override
  public void exit() {
    ended.complete(saidGoodbye);
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return workspace;
  }

  @Override
  public void setTrace(SetTraceParams params) {}

  @Override
  public void close() {
    desk.close();
  }
}
