package dev.fixdex.cli;

import dev.fixdex.app.ChangedElsewhere;
import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.disk.ContentFolder;
import dev.fixdex.disk.GitChanges;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
      description =
          "Report only on what changed in git since REF: changed files, and what others say of"
              + " them. Default: HEAD.")
  private @Nullable String changedSince;

  /** Files and folders that were named. */
  List<Path> paths() {
    return paths;
  }

  /**
   * What is to be reported on.
   *
   * @param wanted takes paths relative to the knowledge base
   * @param named takes those that would be reported on if all of them had changed
   * @param change what git says of them; empty when nobody asked
   */
  record Scope(
      Predicate<String> wanted, Predicate<String> named, Optional<ChangedElsewhere> change) {}

  /** What is to be reported on. */
  Scope of(KnowledgeBase base, Session session) {
    Predicate<String> named = named(base, session);
    if (changedSince == null) {
      return new Scope(named, named, Optional.empty());
    }
    GitChanges.Changed changed = GitChanges.since(base.folder(), changedSince);
    Set<String> all = new TreeSet<>(changed.files());
    all.addAll(changed.gone());
    return new Scope(
        path -> changed.files().contains(path) && named.test(path),
        named,
        Optional.of(new ChangedElsewhere(all)));
  }

  /**
   * Refuses paths at which there is nothing. A file that can be no entry, such as a README that a
   * hook names because it changed, is only passed over.
   */
  void refuseNothing(int files, Session session) {
    if (files > 0 || paths.isEmpty() || changedSince != null) {
      return;
    }
    for (Path path : paths) {
      String name = path.getFileName() == null ? "" : path.getFileName().toString();
      if (!name.endsWith(".md") || ContentFolder.isNameOfEntry(name)) {
        throw CommandFailure.usage(
            "There is no entry at %s".formatted(path),
            "Entries are the .md files of a knowledge base");
      }
      session.err().printf("note: %s is no entry%n", path);
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
