package dev.fixdex.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LiveReloadTest {
  /** A page that listens. */
  private static final class Listener implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;

    Listener(int port) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(20_000);
      String request = "GET /-/events HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The next state; empty when the server has ended the stream. */
    Map<String, Object> next() throws IOException {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("data: ")) {
          return Json.object(line.substring(6));
        }
      }
      return Map.of();
    }

    String head() throws IOException {
      StringBuilder head = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.append(line).append('\n');
      }
      return head.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void tells_a_page_that_comes_which_build_is_shown() throws IOException {
    try (RunningServer server = SampleSite.serve();
        Listener listener = new Listener(server.port())) {
      String head = listener.head();
      assertTrue(head.startsWith("HTTP/1.1 200 "), head);
      assertTrue(head.contains("Content-Type: text/event-stream"), head);
      Map<String, Object> state = listener.next();
      String page = RawHttp.get(server.port(), "/").text();
      assertTrue(page.contains("data-build=\"" + state.get("build") + "\""), page);
      assertEquals(false, state.get("failed"));
    }
  }

  @Test
  void tells_open_pages_of_a_new_build_after_it_can_be_had() throws IOException {
    try (RunningServer server = SampleSite.serve();
        Listener first = new Listener(server.port());
        Listener second = new Listener(server.port())) {
      Object before = first.next().get("build");
      second.next();
      server.update(SampleSite.source("<body>changed</body>"), List.of());
      Object after = first.next().get("build");
      assertNotEquals(before, after);
      assertEquals(after, second.next().get("build"));
      String page = RawHttp.get(server.port(), "/entries/cross-docker-001/").text();
      assertTrue(page.startsWith("<body>changed<script"), page);
    }
  }

  @Test
  void keeps_the_last_good_site_when_a_build_fails() throws IOException {
    try (RunningServer server = SampleSite.serve();
        Listener listener = new Listener(server.port())) {
      Object build = listener.next().get("build");
      server.failed(List.of(Notice.failure("Cannot read <b>x</b>: permission denied")));
      Map<String, Object> state = listener.next();
      assertEquals(true, state.get("failed"));
      assertEquals(build, state.get("build"));
      assertTrue(String.valueOf(state.get("notices")).contains("<b>x</b>: permission"));
      assertEquals(200, RawHttp.get(server.port(), "/").status());
      server.update(SampleSite.source(), List.of());
      assertEquals(false, listener.next().get("failed"));
    }
  }

  @Test
  void names_its_builds_unlike_those_of_an_earlier_run() throws IOException {
    Object first;
    try (RunningServer server = SampleSite.serve();
        Listener listener = new Listener(server.port())) {
      first = listener.next().get("build");
    }
    try (RunningServer server = SampleSite.serve();
        Listener listener = new Listener(server.port())) {
      assertNotEquals(first, listener.next().get("build"));
    }
  }

  @Test
  void sends_a_storm_of_builds_as_few_events_and_the_last_for_sure() throws IOException {
    try (RunningServer server = SampleSite.serve();
        Listener listener = new Listener(server.port())) {
      String run = String.valueOf(listener.next().get("build")).replaceFirst("-.*", "");
      List<Notice> notices = Collections.nCopies(2_000, Notice.failure("x".repeat(500)));
      for (int i = 0; i < 1_000; i++) {
        server.update(SampleSite.source(), notices);
      }
      List<Object> seen = new ArrayList<>();
      while (seen.isEmpty() || !seen.getLast().equals(run + "-1001")) {
        Map<String, Object> state = listener.next();
        seen.add(state.get("build"));
        assertEquals(2_000, state.get("total"));
        assertEquals(50, state.get("notices") instanceof List<?> shown ? shown.size() : 0);
      }
      assertTrue(seen.size() < 1_000, "a reader misses what was overtaken: " + seen.size());
    }
  }

  @Test
  void ends_the_streams_when_it_is_closed() throws IOException {
    RunningServer server = SampleSite.serve();
    try (Listener listener = new Listener(server.port())) {
      listener.next();
      server.close();
      assertEquals(Map.of(), listener.next());
    }
  }

  @Test
  void lets_only_so_many_pages_listen() throws IOException {
    List<Listener> listeners = new ArrayList<>();
    try (RunningServer server = SampleSite.serve()) {
      for (int i = 0; i < 64; i++) {
        Listener listener = new Listener(server.port());
        listeners.add(listener);
        listener.next();
      }
      assertEquals(503, RawHttp.get(server.port(), "/-/events").status());
      assertEquals(200, RawHttp.get(server.port(), "/").status());
    } finally {
      for (Listener listener : listeners) {
        listener.close();
      }
    }
  }
}
