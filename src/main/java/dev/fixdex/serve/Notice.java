package dev.fixdex.serve;

import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.source.Position;

/**
 * Something that whoever edits the knowledge base should see in the page.
 *
 * @param severity how much it matters
 * @param code of the rule behind it; may be empty
 * @param place file, line and column; may be empty
 * @param message one short sentence that stands alone
 * @param source the line of the file that it is about; may be empty
 * @param help what to do; may be empty
 */
public record Notice(
    Severity severity, String code, String place, String message, String source, String help) {

  /** A finding of the lint. */
  public static Notice of(Finding finding) {
    Position start = finding.place().start();
    return new Notice(
        finding.severity(),
        finding.rule().code(),
        "%s:%d:%d".formatted(finding.place().path(), start.line(), start.column()),
        finding.message(),
        finding.place().line(),
        finding.help() == null ? "" : finding.help());
  }

  /** A build that came to nothing. */
  public static Notice failure(String message) {
    return new Notice(Severity.ERROR, "", "", message, "", "");
  }
}
