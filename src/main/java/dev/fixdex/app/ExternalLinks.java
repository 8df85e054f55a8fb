package dev.fixdex.app;

import dev.fixdex.cache.AnswerCache;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.entry.Walk;
import dev.fixdex.finding.Finding;
import dev.fixdex.lint.Linter;
import dev.fixdex.markdown.Inline;
import dev.fixdex.source.SourceText;
import dev.fixdex.web.Answer;
import dev.fixdex.web.LinkAnswers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks at the links of entries to other sites. */
final class ExternalLinks {
  private ExternalLinks() {}

  private record InFile(SourceText source, Map<Inline.Link, String> pages) {}

  /** What is wrong with the links of some files. */
  static List<Finding> lint(
      KnowledgeBase base,
      List<String> paths,
      LocalDate today,
      LinkAnswers asker,
      Reading reading,
      Linter linter,
      Workers workers) {
    List<InFile> files = new ArrayList<>();
    workers.inOrder(paths, path -> read(path, reading), file -> file.ifPresent(files::add));
    AnswerCache cache = AnswerCache.of(base.cache(), today);
    Map<String, Answer> answers = new TreeMap<>();
    List<String> asked = new ArrayList<>();
    for (InFile file : files) {
      for (String page : file.pages().values()) {
        cache.find(page).ifPresentOrElse(known -> answers.put(page, known), () -> asked.add(page));
      }
    }
    Map<String, Answer> fresh = asker.ask(asked);
    cache.keep(fresh);
    answers.putAll(fresh);
    return files.stream()
        .flatMap(file -> linter.lint(file.source(), known(file.pages(), answers)).stream())
        .toList();
  }

  private static Optional<InFile> read(String path, Reading reading) {
    if (!(reading.read(path) instanceof ReadResult.Accepted(var entry))) {
      return Optional.empty();
    }
    Map<Inline.Link, String> pages = new LinkedHashMap<>();
    Walk.links(entry)
        .forEach(
            link -> LinkAnswers.page(link.destination()).ifPresent(page -> pages.put(link, page)));
    return pages.isEmpty() ? Optional.empty() : Optional.of(new InFile(entry.source(), pages));
  }

  private static Map<Inline.Link, Answer> known(
      Map<Inline.Link, String> pages, Map<String, Answer> answers) {
    Map<Inline.Link, Answer> known = new LinkedHashMap<>();
    pages.forEach((link, page) -> {
      Answer answer = answers.get(page);
      if (answer != null) {
        known.put(link, answer);
      }
    });
    return known;
  }
}
