package dev.fixdex.lsp;

import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;

/** What the server tells an editor that it can do. */
final class Abilities {
  private Abilities() {}

  static ServerCapabilities of(ColumnUnit unit) {
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    ServerCapabilities abilities = new ServerCapabilities();
    abilities.setPositionEncoding(unit.word());
    abilities.setTextDocumentSync(sync);
    abilities.setCompletionProvider(
        new CompletionOptions(false, List.of("_", "-", "#", " ", "[", "\"")));
    abilities.setHoverProvider(true);
    abilities.setDefinitionProvider(true);
    abilities.setReferencesProvider(true);
    abilities.setDocumentHighlightProvider(true);
    abilities.setDocumentSymbolProvider(true);
    abilities.setWorkspaceSymbolProvider(true);
    abilities.setCodeActionProvider(
        new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActions.FIX_ALL)));
    abilities.setRenameProvider(new RenameOptions(true));
    return abilities;
  }
}
