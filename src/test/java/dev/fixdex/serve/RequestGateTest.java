package dev.fixdex.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests of other sites' pages, and addresses that lead out of the site. */
final class RequestGateTest {
  private static final RunningServer SERVER =
      SiteServer.start(
          ServerOptions.DEFAULT.withPort(0).withNames(Set.of("kb.example")),
          SampleSite.source(),
          Api.of(query -> "{}", (log, limit) -> "{}"));

  @AfterAll
  static void close() {
    SERVER.close();
  }

  /** Lines of a file of cases: {@code #} begins a comment. */
  private static List<String> lines(String name) throws IOException {
    try (InputStream in = RequestGateTest.class.getResourceAsStream("/serve/" + name)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }

  static Stream<String> gateCases() throws IOException {
    return lines("gate.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("gateCases")
  void lets_in_only_what_was_meant_for_it(String line) throws IOException {
    String[] parts = line.replace("PORT", Integer.toString(SERVER.port())).split(" *\\| *", -1);
    List<String> request = new ArrayList<>();
    request.add(parts[1] + " HTTP/1.1");
    request.add("Connection: close");
    for (int i = 2; i < parts.length; i++) {
      request.add(parts[i]);
    }
    if (parts[1].startsWith("POST")) {
      request.add("Content-Length: 0");
    }
    RawHttp.Answer answer = RawHttp.send(SERVER.port(), String.join("\r\n", request) + "\r\n\r\n");
    assertEquals(Integer.parseInt(parts[0].strip()), answer.status(), answer.text());
  }

  static Stream<String> outwardTargets() throws IOException {
    return lines("traversal.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("outwardTargets")
  void finds_nothing_outside_the_site(String line) throws IOException {
    String target = line.substring(4);
    RawHttp.Answer answer = RawHttp.get(SERVER.port(), target);
    assertEquals(Integer.parseInt(line.substring(0, 3)), answer.status());
    assertFalse(answer.text().contains("home"), answer.text());
    assertFalse(answer.text().contains("color"), answer.text());
  }

  @Test
  void knows_enough_addresses_that_lead_out() throws IOException {
    assertTrue(lines("traversal.txt").size() >= 60);
    assertTrue(lines("gate.txt").size() >= 40);
  }
}
