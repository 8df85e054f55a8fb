package dev.fixdex.dockerfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says whether a text is a Dockerfile, or a part of one. */
public final class DockerfileSyntax {
  private DockerfileSyntax() {}

  /** The first fault; empty when Docker would take the text. */
  public static Optional<DockerfileFault> fault(String text) {
    try {
      List<Statement> statements = new StatementReader(text).read();
      boolean hasStage = statements.stream().anyMatch(s -> s.is("FROM"));
      boolean inStage = !hasStage; // a part of a file stands in a stage that is elsewhere
      for (Statement statement : statements) {
        InstructionCheck.check(statement);
        inStage |= statement.is("FROM");
        if (!inStage && !statement.is("ARG")) {
          throw statement.name().fault("Only `ARG` may stand before the first `FROM`");
        }
      }
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.fault());
    }
  }

  /** A word in capitals, whatever the language of the machine. */
  static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
