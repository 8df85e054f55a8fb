package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.web.LinkAnswers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lint that asks other sites, all of which are one server of our own. */
class ExternalLinksTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @TempDir private Path folder;

  @Test
  void gonePagesAreReportedAndAnswersAreKept() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          boolean there = exchange.getRequestURI().getPath().equals("/there");
          exchange.sendResponseHeaders(there ? 200 : 404, -1);
          exchange.close();
        });
    server.start();
    try {
      String root = "http://kb.example:%d".formatted(server.getAddress().getPort());
      write(
          "A [there](%s/there#part), [gone](%s/gone) and [again](%s/gone)."
              .formatted(root, root, root));
      List<String> twice =
          List.of(
              "11:%d FD510".formatted(25 + root.length()),
              "11:%d FD510".formatted(43 + 2 * root.length()));
      assertEquals(twice, lint(TODAY));
      assertEquals(3, asked.get());
      assertEquals(twice, lint(TODAY));
      assertEquals(3, asked.get());
      assertEquals(twice, lint(TODAY.plusDays(1)));
      assertEquals(5, asked.get(), "what was there is not asked for again, what was gone is");
      lint(TODAY.plusDays(8));
      assertEquals(8, asked.get());
      write("[gone](%s/gone) <!-- fixdex-ignore FD510: it comes back -->".formatted(root));
      assertEquals(List.of(), lint(TODAY.plusDays(8)));
    } finally {
      server.stop(0);
    }
  }

  private void write(String text) throws Exception {
    Path kb = Files.createDirectories(folder.resolve("kb/docker"));
    Files.writeString(
        kb.resolve("CROSS_DOCKER_001.md"),
        "---\nkb_id: CROSS_DOCKER_001\n---\n\n# Title\n\n> **TL;DR**: x\n\n## Context\n\n"
            + text
            + "\n");
  }

  private List<String> lint(LocalDate today) {
    KnowledgeBase base =
        switch (KnowledgeBase.open(folder, folder.resolve("kb"))) {
          case KnowledgeBase.Opened.Ready(var ready) -> ready;
          case KnowledgeBase.Opened.Missing missing -> throw new AssertionError(missing.message());
          case KnowledgeBase.Opened.Unusable unusable ->
              throw new AssertionError(unusable.problems());
        };
    LinkAnswers answers =
        new LinkAnswers(
            LinkAnswers.Bounds.USUAL,
            host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
            address -> true);
    return LintRun.run(base, new LintRun.Request(today, path -> true, Rules.ALL).asking(answers))
        .findings()
        .stream()
        .filter(finding -> finding.rule().code().equals("FD510"))
        .map(finding -> finding.place().start() + " " + finding.rule().code())
        .toList();
  }
}
