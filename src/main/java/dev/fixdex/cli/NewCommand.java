package dev.fixdex.cli;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.NewEntry;
import dev.fixdex.schema.EntryType;
import dev.fixdex.schema.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fixdex new}. */
@Command(
    name = "new",
    description = "Writes the skeleton of an entry.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: fixdex new CROSS_DOCKER --title \"Docker build cannot find a file\""})
final class NewCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      paramLabel = "ID",
      description =
          "The entry's id, such as CROSS_DOCKER_002; without a number the next free one. For"
              + " runbooks the alert's name.")
  private String id = "";

  @Option(names = "--title", paramLabel = "TEXT", description = "The problem in a few words.")
  private @Nullable String title;

  @Option(
      names = "--category",
      paramLabel = "WORD",
      description = "Default: that of the entries with a like id, or the id's subject.")
  private @Nullable String category;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Which kind of entry, such as runbook. Default: the usual one of the settings.")
  private @Nullable String type;

  @Mixin private final KnowledgeBaseOption knowledgeBase = new KnowledgeBaseOption();

  NewCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KnowledgeBase base = knowledgeBase.open(session);
    NewEntry.Request request =
        new NewEntry.Request(id, title, category, type(base.settings()), session.today());
    return switch (NewEntry.create(base, request)) {
      case NewEntry.Created(var path) -> {
        Path seen = session.seen(path);
        session.out().println(seen);
        session
            .err()
            .printf(
                "Fill in what says TODO, then run `%s lint %s`%n",
                session.program(), Session.quoted(seen.toString()));
        yield ExitStatus.OK;
      }
      case NewEntry.Refused(String message, String help) ->
          throw CommandFailure.usage(message, help);
    };
  }

  private EntryType type(Settings settings) {
    String name = type;
    return name == null
        ? settings.types().usual()
        : settings
            .types()
            .called(name)
            .orElseThrow(() -> CommandFailure.unknownType(name, settings));
  }
}
