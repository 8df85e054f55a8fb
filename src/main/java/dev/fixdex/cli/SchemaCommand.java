package dev.fixdex.cli;

import dev.fixdex.report.FrontMatterSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fixdex schema}. */
@Command(
    name = "schema",
    description = "Prints a JSON Schema for front matter, for editors.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private final KnowledgeBaseOption knowledgeBase = new KnowledgeBaseOption();

  SchemaCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session.out().print(FrontMatterSchema.of(knowledgeBase.open(session).settings()));
    return ExitStatus.OK;
  }
}
