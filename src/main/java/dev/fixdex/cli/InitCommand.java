package dev.fixdex.cli;

import dev.fixdex.app.StartingPoint;
import dev.fixdex.disk.ContentFolder;
import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.EntryType;
import dev.fixdex.schema.Profiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fixdex init}. */
@Command(
    name = "init",
    description = "Writes settings for a new knowledge base, or for a folder of Markdown files.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = "kb",
      description = "The folder; made when it is not there. Default: kb.")
  private Path folder = Path.of("kb");

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      defaultValue = "Knowledge base",
      description = "What the site is called.")
  private String title = "Knowledge base";

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "The kind of entries: default, runbook, compiler-error or plain. Default: the one that the"
              + " files in the folder look like.")
  private @Nullable String profile;

  InitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Optional<EntryType> type = type(); // before a folder is made for nothing
    ContentFolder content = ContentFolder.make(session.directory().resolve(folder));
    if (content.settings().isPresent()) {
      throw CommandFailure.usage(
          "%s has its settings already".formatted(folder),
          "See " + folder.resolve(ContentFolder.SETTINGS));
    }
    StartingPoint.Written written = StartingPoint.write(content, title, type);
    session.out().println(session.seen(written.settings()));
    written.inferred().forEach(sentence -> session.err().println("  " + sentence));
    session.err().println(next(content, written));
    return ExitStatus.OK;
  }

  private Optional<EntryType> type() {
    String name = profile;
    if (name == null) {
      return Optional.empty();
    }
    Optional<EntryType> found = Optional.ofNullable(Profiles.BY_NAME.get(name));
    if (found.isEmpty()) {
      throw CommandFailure.unknownType(name, Defaults.SETTINGS);
    }
    return found;
  }

  private String next(ContentFolder content, StartingPoint.Written written) {
    String lint = session.command("lint", content);
    return written.files() > 0
        ? "Now: %s, then %s".formatted(lint, session.command("serve", content))
        : "Now: %s, then %s"
            .formatted(
                session.command("new " + written.firstId() + " --title \"...\"", content), lint);
  }
}
