package dev.fixdex.lsp;

import dev.fixdex.app.EditedBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor says and asks of whole knowledge bases. */
final class Workspace implements WorkspaceService {
  private final Desk desk;
  private final Supplier<Workbench> bench;

  Workspace(Desk desk, Supplier<Workbench> bench) {
    this.desk = desk;
    this.bench = bench;
  }

  /** All settings are in the knowledge base: an editor has none to give. */
  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {}

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    desk.post(() ->
        bench
            .get()
            .changedOnDisk(
                params.getChanges().stream()
                    .flatMap(change -> FileUri.path(change.getUri()).stream())
                    .toList()));
  }

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams params) {
    return desk.answer(cancelled -> {
      List<WorkspaceSymbol> found = new ArrayList<>();
      for (EditedBase base : bench.get().bases().all()) {
        found.addAll(
            Symbols.in(
                base.catalog().entries(),
                params.getQuery(),
                entry -> bench.get().locations().uri(base, entry.path())));
      }
      return Either.forRight(found);
    });
  }
}
