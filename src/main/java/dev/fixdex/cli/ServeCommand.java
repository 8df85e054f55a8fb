package dev.fixdex.cli;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.PlaceholderNames;
import dev.fixdex.disk.Changes;
import dev.fixdex.disk.ProgramBuild;
import dev.fixdex.disk.Watcher;
import dev.fixdex.report.FindingCounts;
import dev.fixdex.serve.Preview;
import dev.fixdex.serve.RunningServer;
import dev.fixdex.serve.ServerOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fixdex serve}. */
@Command(
    name = "serve",
    description = "Builds the site, serves it on this machine, and reloads it when a file changes.",
    mixinStandardHelpOptions = true,
    footer = {"", "Drafts are shown, and lint errors do not stop the preview."})
final class ServeCommand implements Callable<Integer> {
  private final Session session;
  private final NewFindings newFindings = new NewFindings();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Default: 8080, or the next that is free.")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on. Default: 127.0.0.1, which only this machine reaches.")
  private @Nullable String host;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "Answer requests for this host name too.")
  private Set<String> names = new LinkedHashSet<>();

  @Mixin private final VariableOptions variables = new VariableOptions();
  @Mixin private final KnowledgeBaseOption knowledgeBase = new KnowledgeBaseOption();
  @Mixin private final ColorOption color = new ColorOption();

  ServeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    ServerOptions options = options();
    KnowledgeBase base = knowledgeBase.open(session);
    Map<String, String> values =
        variables.values(() -> PlaceholderNames.in(base), "no entry", session);
    try (Preview preview =
            new Preview(base, values, session.today(), ProgramBuild.id(), this::waiting);
        Watcher watcher = Watcher.of(preview.watched(), List.of(base.defaultOutput()))) {
      Preview.State first = preview.rebuild();
      show(first, base, Changes.EVERYTHING, "Built");
      RunningServer server = preview.serve(options);
      announce(server);
      watcher.message().ifPresent(message -> session.err().println(message));
      session.err().flush();
      preview.complete();
      while (true) {
        Changes changes = watcher.await();
        show(preview.rebuild(changes), base, changes, changed(changes));
        preview.complete();
      }
    }
  }

  private ServerOptions options() {
    ServerOptions options = ServerOptions.DEFAULT.withNames(names);
    options = host == null ? options : options.withHost(host);
    if (port == null) {
      return options;
    }
    if (port < 0 || port > ServerOptions.HIGHEST_PORT) {
      throw CommandFailure.usage(
          "--port must be from 0 to %d".formatted(ServerOptions.HIGHEST_PORT),
          "0 takes any port that is free");
    }
    return options.withPort(port);
  }

  private void announce(RunningServer server) {
    if (port == null && server.port() != ServerOptions.DEFAULT.port()) {
      session.err().printf("Port %d is taken%n", ServerOptions.DEFAULT.port());
    }
    if (host != null && !host.equals(ServerOptions.DEFAULT.host())) {
      session.err().println("Others can reach this server; it is meant for previews only");
    }
    session.out().println("Serving " + server.url());
    session.out().println("Ctrl-C ends it");
    session.out().flush();
  }

  private static String changed(Changes changes) {
    int count = changes.paths().size();
    return changes.everything() || count != 1
        ? "Rebuilt"
        : "Rebuilt after " + changes.paths().iterator().next().getFileName();
  }

  private void show(Preview.State state, KnowledgeBase base, Changes changes, String what) {
    switch (state) {
      case Preview.Built built -> {
        NewFindings.News news =
            newFindings.after(
                built.findings(), path -> changes.paths().contains(base.folder().resolve(path)));
        new FindingsView(session, color.when(), base).print(news.told(), session.err());
        if (news.more() > 0) {
          String lint = session.command("lint", base.content());
          say("%,d more findings; %s shows them all".formatted(news.more(), lint));
        }
        String counts = FindingCounts.of(built.findings()).sentence();
        say("%s: %,d pages in %,d ms, %s".formatted(what, built.pages(), built.millis(), counts));
      }
      case Preview.Failed failed -> say("error: " + failed.message());
    }
    session.err().flush();
  }

  private void waiting(String forWhom) {
    say(forWhom + "; waiting");
    session.err().flush();
  }

  private void say(String sentence) {
    session.err().println(sentence);
  }
}
