package dev.fixdex.cli;

import dev.fixdex.lsp.EditorServer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fixdex lsp}. */
@Command(
    name = "lsp",
    description = "Serves an editor: findings as you type, fixes, completion, renaming.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Speaks the Language Server Protocol over standard input and output. An editor starts it;",
      "docs/editors.md says how to set up some of them.",
    })
final class LspCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--kb",
      paramLabel = "DIR",
      description = "The knowledge base. Default: found from each file that is opened.")
  private @Nullable Path folder;

  @SuppressWarnings("UnusedVariable") // editors pass it; there is no other way to talk
  @Option(names = "--stdio", hidden = true, description = "What it does anyway; editors say so.")
  private boolean stdio;

  LspCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session.out().flush();
    Path named = folder == null ? null : session.directory().resolve(folder).normalize();
    EditorServer.Options options = new EditorServer.Options(named, session.today(), Version.text());
    // The protocol's own exit statuses: 0 after a goodbye, 1 without.
    return EditorServer.serve(session.in(), session.caller().out(), options) ? 0 : 1;
  }
}
