package dev.fixdex.cli;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.disk.GitChanges;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files {@code fixdex lint} reports on. */
final class ScopeOptions {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Entries or folders to report on. Default: the whole knowledge base.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--changed",
      paramLabel = "REF",
      arity = "0..1",
      fallbackValue = "HEAD",
      description = "Report only on files that git sees changed since REF. Default: HEAD.")
  private @Nullable String changedSince;

  /** Files and folders that were named. */
  List<Path> paths() {
    return paths;
  }

  /** Takes paths relative to the knowledge base that are to be reported on. */
  Predicate<String> wanted(KnowledgeBase base, Session session) {
    Predicate<String> named = named(base, session);
    if (changedSince == null) {
      return named;
    }
    Set<String> changed = GitChanges.since(base.folder(), changedSince);
    return path -> changed.contains(path) && named.test(path);
  }

  /** Refuses paths at which there is nothing. */
  void refuseNothing(int files) {
    if (files == 0 && !paths.isEmpty() && changedSince == null) {
      throw CommandFailure.usage(
          "There is no entry at %s".formatted(paths.getFirst()),
          "Entries are the .md files of a knowledge base");
    }
  }

  private Predicate<String> named(KnowledgeBase base, Session session) {
    if (paths.isEmpty()) {
      return path -> true;
    }
    List<String> named = new ArrayList<>();
    for (Path path : paths) {
      Path absolute = session.directory().resolve(path).normalize();
      if (!absolute.startsWith(base.folder())) {
        throw CommandFailure.usage(
            "%s is not in the knowledge base %s".formatted(path, base.folder()),
            "Name the knowledge base with --kb DIR");
      }
      named.add(base.content().relative(absolute));
    }
    return path ->
        named.stream().anyMatch(n -> n.isEmpty() || path.equals(n) || path.startsWith(n + "/"));
  }
}
