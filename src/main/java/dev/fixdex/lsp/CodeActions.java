package dev.fixdex.lsp;

import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Fix;
import dev.fixdex.lint.fixes.FixPlan;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** Fixes that an editor offers: one for each finding, and all safe ones of a file at once. */
final class CodeActions {
  static final String FIX_ALL = CodeActionKind.SourceFixAll + ".fixdex";

  private final OpenFile file;
  private final SourceText source;
  private final Diagnostics diagnostics;

  CodeActions(OpenFile file, Diagnostics diagnostics) {
    this.file = file;
    this.source = file.base().source(file.path());
    this.diagnostics = diagnostics;
  }

  /**
   * The actions at a place.
   *
   * @param only kinds that are wanted, each with those below it; null for all
   */
  List<CodeAction> in(Range range, @Nullable List<String> only) {
    List<CodeAction> actions = new ArrayList<>();
    if (isWanted(CodeActionKind.QuickFix, only)) {
      Span wanted = file.text().span(range);
      for (Finding finding : file.base().lint(file.path())) {
        Fix fix = finding.fix();
        if (fix != null && touch(source.originalSpan(finding.place().span()), wanted)) {
          quickFix(finding, fix).ifPresent(actions::add);
        }
      }
    }
    if (isWanted(FIX_ALL, only)) {
      file.base().mended(file.path()).map(this::fixAll).ifPresent(actions::add);
    }
    return actions;
  }

  private static boolean isWanted(String kind, @Nullable List<String> only) {
    return only == null
        || only.isEmpty()
        || only.stream().anyMatch(each -> kind.equals(each) || kind.startsWith(each + "."));
  }

  private static boolean touch(Span a, Span b) {
    return a.start() <= b.end() && b.start() <= a.end();
  }

  private Optional<CodeAction> quickFix(Finding finding, Fix fix) {
    FixPlan plan = FixPlan.of(source, List.of(finding), true);
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    CodeAction action = new CodeAction(fix.title());
    action.setKind(CodeActionKind.QuickFix);
    action.setIsPreferred(fix.safe());
    action.setDiagnostics(List.of(diagnostics.of(finding, file, source)));
    action.setEdit(edit(plan.edits()));
    return Optional.of(action);
  }

  private CodeAction fixAll(String mended) {
    CodeAction action = new CodeAction("Mend all that Fixdex can mend safely");
    action.setKind(FIX_ALL);
    action.setEdit(edit(List.of(difference(source.original(), mended))));
    return action;
  }

  /** The one stretch in which two texts differ. */
  private static Edit difference(String before, String after) {
    int most = Math.min(before.length(), after.length());
    int start = 0;
    while (start < most && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    // Half a character, or half a line end, is no place at which an editor can cut.
    start -= start > 0 && isHalf(before, start) ? 1 : 0;
    end -= end > 0 && isHalf(before, before.length() - end) ? 1 : 0;
    return new Edit(
        new Span(start, before.length() - end), after.substring(start, after.length() - end));
  }

  private static boolean isHalf(String text, int at) {
    return at < text.length()
        && (Character.isSurrogate(text.charAt(at)) || text.startsWith("\r\n", at - 1));
  }

  private WorkspaceEdit edit(List<Edit> edits) {
    return new WorkspaceEdit(
        List.of(Either.forLeft(edits(file.uri(), file.version(), file.text(), edits))));
  }

  /**
   * Edits of one file as LSP has them.
   *
   * @param version null for a file that no editor shows
   */
  static TextDocumentEdit edits(
      String uri, @Nullable Integer version, EditorText text, List<Edit> edits) {
    List<Either<TextEdit, SnippetTextEdit>> all = new ArrayList<>();
    edits.forEach(
        edit -> all.add(Either.forLeft(new TextEdit(text.range(edit.span()), edit.replacement()))));
    VersionedTextDocumentIdentifier document = new VersionedTextDocumentIdentifier();
    document.setUri(uri);
    document.setVersion(version);
    return new TextDocumentEdit(document, all);
  }
}
