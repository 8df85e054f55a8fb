package dev.fixdex.cli;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.MoveEntry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fixdex mv}. */
@Command(
    name = "mv",
    description = "Gives an entry another id: file, mentions, and an alias for the old one.",
    mixinStandardHelpOptions = true)
final class MvCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "OLD", description = "The entry's id.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "A free id.")
  private String to = "";

  @Mixin private final KnowledgeBaseOption knowledgeBase = new KnowledgeBaseOption();

  MvCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KnowledgeBase base = knowledgeBase.open(session);
    return switch (MoveEntry.move(base, from, to)) {
      case MoveEntry.Moved(String path, var others) -> {
        session.out().println(session.seen(base.folder().resolve(path)));
        others.forEach(other ->
            session.err().println("changed " + session.seen(base.folder().resolve(other))));
        yield ExitStatus.OK;
      }
      case MoveEntry.Refused(String message, String help) ->
          throw CommandFailure.usage(message, help);
    };
  }
}
