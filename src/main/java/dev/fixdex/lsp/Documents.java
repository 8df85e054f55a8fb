package dev.fixdex.lsp;

import dev.fixdex.app.EditedBase;
import dev.fixdex.app.Mentions;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.source.Located;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** What an editor says of the texts that it shows, and asks about places in them. */
final class Documents implements TextDocumentService {
  private final Desk desk;
  private final Supplier<Workbench> bench;

  Documents(Desk desk, Supplier<Workbench> bench) {
    this.desk = desk;
    this.bench = bench;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem opened = params.getTextDocument();
    desk.change(() -> bench.get().open(opened.getUri(), opened.getVersion(), opened.getText()));
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    VersionedTextDocumentIdentifier file = params.getTextDocument();
    int version = Optional.ofNullable(file.getVersion()).orElse(0);
    desk.change(() -> bench.get().change(file.getUri(), version, params.getContentChanges()));
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    desk.post(() -> bench.get().close(params.getTextDocument().getUri()));
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    FileUri.path(params.getTextDocument().getUri())
        .ifPresent(path -> desk.post(() -> bench.get().changedOnDisk(List.of(path))));
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return desk.answer(cancelled ->
        spot(params)
            .map(
                spot -> Either.<List<CompletionItem>, CompletionList>forRight(Completions.at(spot)))
            .orElseGet(() -> Either.forLeft(List.of())));
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return nullable(
        params,
        spot ->
            Hovers.at(spot)
                .map(text ->
                    new Hover(
                        new MarkupContent(MarkupKind.MARKDOWN, text),
                        spot.file().text().range(spot.word().span()))));
  }

  /** LSP answers null where there is nothing to say. */
  @SuppressWarnings("NullAway") // the future's type cannot say so
  private <T> CompletableFuture<T> nullable(
      TextDocumentPositionParams params, Function<Spot, Optional<T>> answer) {
    return desk.answer(cancelled -> spot(params).flatMap(answer).orElse(null));
  }

  private Optional<Spot> spot(TextDocumentPositionParams params) {
    return bench
        .get()
        .files()
        .find(params.getTextDocument().getUri())
        .map(file -> new Spot(file, file.text().offset(params.getPosition())));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return desk.answer(
        cancelled -> Either.forLeft(spot(params).map(this::definitions).orElseGet(List::of)));
  }

  private List<Location> definitions(Spot spot) {
    String placeholder = spot.word().placeholder();
    Locations locations = bench.get().locations();
    if (!placeholder.isEmpty()) {
      SourceText source = spot.base().source(spot.file().path());
      List<Span> keys =
          VariableKeys.of(spot.base().read(source.path()), placeholder).stream()
              .map(source::originalSpan)
              .toList();
      return locations.of(spot.base(), source, keys);
    }
    return entries(spot).stream().map(entry -> locations.ofId(spot.base(), entry)).toList();
  }

  /** Those that the word at a place means; by an old id as well. */
  private static List<CatalogEntry> entries(Spot spot) {
    List<CatalogEntry> own = spot.base().catalog().withId(spot.word().text());
    return own.isEmpty() ? spot.base().catalog().find(spot.word().text()).stream().toList() : own;
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    boolean itself = params.getContext().isIncludeDeclaration();
    return desk.answer(cancelled -> spot(params))
        .thenCompose(asked -> {
          if (asked.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
          }
          Spot spot = asked.get();
          return spot.word().placeholder().isEmpty()
              ? mentions(spot, itself)
              : desk.answer(cancelled -> placeholders(spot));
        });
  }

  private List<Location> placeholders(Spot spot) {
    return bench
        .get()
        .locations()
        .of(spot.base(), spot.base().source(spot.file().path()), samePlaceholders(spot));
  }

  private static List<Span> samePlaceholders(Spot spot) {
    return PlaceholderSyntax.find(spot.text(), 0).stream()
        .filter(found -> found.value().equals(spot.word().placeholder()))
        .map(Located::span)
        .toList();
  }

  private CompletableFuture<List<? extends Location>> mentions(Spot spot, boolean itself) {
    return desk.answer(cancelled -> frozen(spot))
        .thenCompose(frozen -> {
          String id = spot.word().text();
          if (frozen.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
          }
          return desk.answerLater(cancelled -> frozen.get().mentioning(id, cancelled::isCanceled))
              .thenCompose(
                  sources -> desk.answer(cancelled -> locations(spot.base(), id, sources, itself)));
        });
  }

  /** Only a word that is an id is looked for in all files. */
  private static Optional<EditedBase.Frozen> frozen(Spot spot) {
    return entries(spot).isEmpty() ? Optional.empty() : Optional.of(spot.base().frozen());
  }

  private List<Location> locations(
      EditedBase base, String id, List<SourceText> sources, boolean itself) {
    Mentions mentions = new Mentions(id);
    List<Location> all = new ArrayList<>();
    for (SourceText source : sources) {
      all.addAll(bench.get().locations().of(base, source, mentions.in(source)));
    }
    if (!itself) {
      base.catalog()
          .withId(id)
          .forEach(entry -> all.removeIf(bench.get().locations().ofIdWord(base, entry)));
    }
    return all;
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams params) {
    return desk.answer(cancelled -> spot(params).map(Documents::highlights).orElseGet(List::of));
  }

  private static List<DocumentHighlight> highlights(Spot spot) {
    boolean isId = !entries(spot).isEmpty();
    List<Span> spans =
        isId
            ? new Mentions(spot.word().text()).in(SourceText.of("", spot.text()))
            : samePlaceholders(spot);
    return spans.stream()
        .map(span -> new DocumentHighlight(spot.file().text().range(span)))
        .toList();
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return desk.answer(cancelled ->
        file(params.getTextDocument()).map(Symbols::of).orElseGet(List::of).stream()
            .map(Either::<SymbolInformation, DocumentSymbol>forRight)
            .toList());
  }

  private Optional<OpenFile> file(TextDocumentIdentifier identifier) {
    return bench.get().files().find(identifier.getUri());
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return desk.answer(cancelled ->
        file(params.getTextDocument())
            .map(file ->
                new CodeActions(file, bench.get().diagnostics())
                    .in(params.getRange(), only(params.getContext())))
            .orElseGet(List::of)
            .stream()
            .map(Either::<Command, CodeAction>forRight)
            .toList());
  }

  private static @Nullable List<String> only(@Nullable CodeActionContext context) {
    return context == null ? null : context.getOnly();
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return nullable(
        params,
        spot ->
            Renames.isPossible(spot)
                ? Optional.of(Either3.forFirst(spot.file().text().range(spot.word().span())))
                : Optional.empty());
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return desk.answer(
            cancelled -> {
              Spot spot =
                  spot(params)
                      .filter(Renames::isPossible)
                      .orElseThrow(
                          () -> Renames.refused("Only ids and placeholders can be renamed"));
              return new Renamed(spot, spot.base().frozen());
            })
        .thenCompose(renamed -> rename(renamed, params.getNewName()));
  }

  /** What is renamed, and the base as it was then. */
  private record Renamed(Spot spot, EditedBase.Frozen base) {}

  private CompletableFuture<WorkspaceEdit> rename(Renamed renamed, String name) {
    Spot spot = renamed.spot();
    if (!spot.word().placeholder().isEmpty()) {
      return desk.answer(cancelled -> renames().ofPlaceholder(spot, name));
    }
    String id = spot.word().text();
    return desk.answerLater(cancelled -> renamed.base().rename(id, name))
        .thenCompose(plan -> desk.answer(cancelled -> renames().of(spot.base(), plan)));
  }

  private Renames renames() {
    return new Renames(bench.get().files(), bench.get().locations());
  }
}
