package dev.fixdex.lsp;

import dev.fixdex.app.EditedBase;
import dev.fixdex.app.MoveEntry;
import dev.fixdex.finding.Edit;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** New names: for an entry in all files, for a placeholder in its own. */
final class Renames {
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");

  private final OpenFiles files;
  private final Locations locations;

  Renames(OpenFiles files, Locations locations) {
    this.files = files;
    this.locations = locations;
  }

  /** Whether the word at a place has a name that can be changed. */
  static boolean isPossible(Spot spot) {
    Word word = spot.word();
    return !word.placeholder().isEmpty() || spot.base().catalog().withId(word.text()).size() == 1;
  }

  /** Another name for a placeholder of an entry, wherever it stands in the file. */
  WorkspaceEdit ofPlaceholder(Spot spot, String wanted) {
    String old = spot.word().placeholder();
    String name = wanted.replaceFirst("^__", "").replaceFirst("__$", "");
    if (!NAME.matcher(name).matches()) {
      throw refused(
          "`%s` cannot be a placeholder; write upper case, such as IMAGE_NAME".formatted(wanted));
    }
    SourceText source = spot.base().source(spot.file().path());
    List<Edit> edits = new ArrayList<>();
    PlaceholderSyntax.find(source.original(), 0).stream()
        .filter(found -> found.value().equals(old))
        .forEach(found -> edits.add(new Edit(found.span(), PlaceholderSyntax.written(name))));
    VariableKeys.of(spot.base().read(source.path()), old)
        .forEach(span -> edits.add(new Edit(source.originalSpan(span), name)));
    edits.sort(java.util.Comparator.comparing(Edit::span));
    return new WorkspaceEdit(List.of(Either.forLeft(edit(spot.base(), source, edits))));
  }

  /** The edits of a planned rename, and the file's own new name after them. */
  WorkspaceEdit of(EditedBase base, MoveEntry.Planned planned) {
    return switch (planned) {
      case MoveEntry.Refused(String message, String help) -> throw refused(message + ". " + help);
      case MoveEntry.Plan plan -> {
        List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
        for (MoveEntry.FileEdits file : plan.files()) {
          changes.add(Either.forLeft(edit(base, file.source(), file.edits())));
        }
        if (!plan.from().equals(plan.to())) {
          String old = locations.uri(base, plan.from());
          changes.add(Either.forRight(new RenameFile(old, Locations.fresh(base, plan.to()))));
        }
        yield new WorkspaceEdit(changes);
      }
    };
  }

  private TextDocumentEdit edit(EditedBase base, SourceText source, List<Edit> edits) {
    Integer version = files.find(base, source.path()).map(OpenFile::version).orElse(null);
    return CodeActions.edits(
        locations.uri(base, source.path()), version, locations.text(base, source), edits);
  }

  /** What an editor shows to whoever asked. */
  static ResponseErrorException refused(String message) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, message, null));
  }
}
