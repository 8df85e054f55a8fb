package dev.fixdex.cli;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.disk.CacheFolder;
import dev.fixdex.disk.ReaderCaches;
import dev.fixdex.schema.SettingsProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --kb}. */
final class KnowledgeBaseOption {
  @Option(
      names = "--kb",
      paramLabel = "DIR",
      description = "The knowledge base. Default: the kb folder here or above.")
  private @Nullable Path folder;

  /** Opens the knowledge base with its settings. */
  KnowledgeBase open(Session session) {
    return openFrom(session, session.directory());
  }

  /** As {@link #open}, looking upward from the first of some paths when there are any. */
  KnowledgeBase openFor(Session session, List<Path> paths) {
    Path from =
        paths.isEmpty() ? session.directory() : session.directory().resolve(paths.getFirst());
    return openFrom(session, from.normalize());
  }

  private KnowledgeBase openFrom(Session session, Path directory) {
    Path named = folder == null ? null : session.directory().resolve(folder);
    KnowledgeBase.Opened opened = KnowledgeBase.open(directory, named);
    return switch (opened) {
      case KnowledgeBase.Opened.Ready(KnowledgeBase knowledgeBase) ->
          cached(knowledgeBase, session);
      case KnowledgeBase.Opened.Missing(String message) ->
          throw CommandFailure.usage(message, "Name its folder with --kb DIR");
      case KnowledgeBase.Opened.Unusable(Path settings, var problems) -> {
        for (SettingsProblem problem : problems) {
          String place = session.seen(settings) + ":" + problem.place().start();
          session.err().println(place + ": error: " + problem.message());
          if (problem.help() != null) {
            session.err().println("  help: " + problem.help());
          }
        }
        throw CommandFailure.usage("The settings cannot be followed", null);
      }
    };
  }

  /**
   * Where the base's own folder is closed, what is worked out is kept among the reader's caches.
   */
  private static KnowledgeBase cached(KnowledgeBase base, Session session) {
    if (CacheFolder.canBeBeside(base.folder())) {
      return base;
    }
    Optional<Path> own = ReaderCaches.find(session.environment());
    if (own.isEmpty()) {
      session
          .err()
          .println("note: No folder for caches can be written: everything is worked out anew");
    }
    return base.withCaches(own.orElseGet(ReaderCaches::temporary));
  }
}
