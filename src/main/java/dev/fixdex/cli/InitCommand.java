package dev.fixdex.cli;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.StartingPoint;
import dev.fixdex.disk.ContentFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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

  InitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ContentFolder content = ContentFolder.make(session.directory().resolve(folder));
    if (content.settings().isPresent()) {
      throw CommandFailure.usage(
          "%s has its settings already".formatted(folder),
          "See " + folder.resolve(ContentFolder.SETTINGS));
    }
    StartingPoint.Written written = StartingPoint.write(content, title);
    session.out().println(written.settings());
    written.inferred().forEach(sentence -> session.err().println("  " + sentence));
    boolean found = KnowledgeBase.isFoundFrom(session.directory(), content);
    session
        .err()
        .printf(
            "Now: %1$s new CROSS_DOCKER --title \"...\"%2$s, then %1$s lint%2$s%n",
            session.program(), found ? "" : " --kb " + session.seen(content.root()));
    return ExitStatus.OK;
  }
}
