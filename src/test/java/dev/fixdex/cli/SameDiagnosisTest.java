package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.KnowledgeBase.Opened;
import dev.fixdex.errortext.NodeTests;
import dev.fixdex.json.Json;
import dev.fixdex.serve.Preview;
import dev.fixdex.serve.RunningServer;
import dev.fixdex.serve.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A log has one diagnosis: the terminal, {@code POST /api/diagnose} and the engine of the built
 * site give it in the same words.
 */
final class SameDiagnosisTest {
  private static final Path SHIPPED = Path.of("kb");
  private static final Path ENGINE = Path.of("src/test/js/diagnosed-site.mjs");

  /** What the shipped settings say, and what the terminal puts before addresses. */
  private static final String SITE = "https://fixdex.example/";

  @TempDir private Path folder;

  private static List<String> logs() {
    return List.of(
        "all is well\nnothing to see\n",
        "standard_init_linux.go:228: exec user process caused: exec format error\n",
        """
        2026-03-01T10:00:00Z api-1  | INFO starting
        2026-03-01T10:00:01Z api-1  | ERROR FATAL: password authentication failed for user "app"
        \u001b[31mnpm ERR! code ERESOLVE\u001b[0m
        npm ERR! ERESOLVE unable to resolve dependency tree
        10%\r50%\r100%
        Process completed with exit code 1.
        """,
        "container was OOMKilled\nexit code 137\n",
        """
        Exception in thread "main" java.lang.IllegalStateException: cannot start
          at app.Main.main(Main.java:3)
        Caused by: java.net.BindException: Address already in use
          at java.base/sun.nio.ch.Net.bind0(Native Method)
        """,
        "write /var/lib/docker/tmp/x: no space left on device\n".repeat(7),
        "\uFFFE odd \u0000 bytes\nfatal: refusing to merge unrelated histories\n");
  }

  @Test
  void terminalServerAndSiteExplainALogInTheSameWords() throws Exception {
    NodeTests.assumeInstalled();
    copy();
    CommandRun built = CommandRun.in(folder, "build", "--keep-going");
    assertTrue(
        Files.exists(folder.resolve("site/index.html")),
        () -> built.err().lines().toList().getLast());
    List<Path> files = new ArrayList<>();
    for (String log : logs()) {
      Path file = folder.resolve("%d.log".formatted(files.size()));
      files.add(Files.writeString(file, log));
    }
    List<Map<String, Object>> bySite = bySite(files);
    List<Map<String, Object>> byServer = byServer(files);
    int explained = 0;
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      CommandRun run = CommandRun.in(folder, "diagnose", "--format", "json", file.toString());
      String terminal = run.out().replace('"' + file.toString() + '"', "\"log\"").replace(SITE, "");
      Map<String, Object> byTerminal = Json.object(terminal);
      assertEquals(byTerminal, bySite.get(i), file::toString);
      assertEquals(byTerminal, byServer.get(i), file::toString);
      explained += run.status() == 0 ? 1 : 0;
    }
    assertTrue(explained >= 5, explained + " logs are explained");
  }

  private List<Map<String, Object>> bySite(List<Path> logs) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("node", ENGINE.toString(), folder.resolve("site").toString()));
    logs.forEach(log -> command.add(log.toString()));
    Process node =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String answers = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, node.waitFor(), answers);
    return answers
        .lines()
        .map(answer -> answer.replaceAll("(\"score\":\\d+)(?=[,}])", "$1.0"))
        .map(Json::object)
        .toList();
  }

  private List<Map<String, Object>> byServer(List<Path> logs) throws Exception {
    if (!(KnowledgeBase.open(folder, null) instanceof Opened.Ready(var base))) {
      throw new IllegalStateException("no knowledge base in " + folder);
    }
    List<Map<String, Object>> answers = new ArrayList<>();
    try (Preview preview =
            new Preview(base, Map.of(), LocalDate.of(2026, 3, 1), "test", waits -> {});
        HttpClient client = HttpClient.newHttpClient()) {
      preview.rebuild();
      try (RunningServer server = preview.serve(ServerOptions.DEFAULT.withPort(0))) {
        URI address = URI.create("http://localhost:%d/api/diagnose".formatted(server.port()));
        for (Path log : logs) {
          HttpRequest request =
              HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofFile(log)).build();
          String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
          answers.add(Json.object(answer.replace(SITE, "")));
        }
      }
    }
    return answers;
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(SHIPPED.getFileName()).resolve(SHIPPED.relativize(file)));
      }
    }
  }
}
