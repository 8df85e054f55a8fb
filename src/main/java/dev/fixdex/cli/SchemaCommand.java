package dev.fixdex.cli;

import dev.fixdex.report.FrontMatterSchema;
import dev.fixdex.schema.Settings;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fixdex schema}. */
@Command(
    name = "schema",
    description = "Prints a JSON Schema for front matter, for editors.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only for this type of entry, such as runbook. Default: for all.")
  private @Nullable String type;

  @Mixin private final KnowledgeBaseOption knowledgeBase = new KnowledgeBaseOption();

  SchemaCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Settings settings = knowledgeBase.open(session).settings();
    session.out().print(type == null ? FrontMatterSchema.of(settings) : ofType(settings, type));
    return ExitStatus.OK;
  }

  private static String ofType(Settings settings, String name) {
    return settings
        .types()
        .called(name)
        .map(type -> FrontMatterSchema.of(settings, type))
        .orElseThrow(() -> CommandFailure.unknownType(name, settings));
  }
}
