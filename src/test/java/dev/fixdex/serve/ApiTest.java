package dev.fixdex.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApiTest {
  /** The search's answer to a target, and what it was asked. */
  private record Asked(RawHttp.Answer answer, List<SearchQuery> queries) {}

  private static Asked ask(String target) throws IOException {
    List<SearchQuery> queries = new ArrayList<>();
    Api api =
        Api.of(query -> {
          queries.add(query);
          return "{\"hits\":[]}";
        });
    try (RunningServer server = SampleSite.serve(api)) {
      return new Asked(RawHttp.get(server.port(), target), queries);
    }
  }

  @Test
  void asks_the_search_for_just_what_was_sent() throws IOException {
    Asked asked =
        ask(
            "/api/search?q=exec%20format+error%3A%20%22%24%3F%22+C%2B%2B+%E2%80%94&limit=25"
                + "&platform=linux&platform=macos&tag=docker");
    assertEquals(200, asked.answer().status());
    assertEquals("application/json", asked.answer().header("content-type"));
    assertEquals("{\"hits\":[]}", asked.answer().text());
    assertEquals(
        List.of(
            new SearchQuery(
                "exec format error: \"$?\" C++ —",
                25,
                Map.of("platform", Set.of("linux", "macos"), "tag", Set.of("docker")))),
        asked.queries());
  }

  @Test
  void gives_ten_hits_when_not_told_how_many() throws IOException {
    assertEquals(10, ask("/api/search?q=x").queries().getFirst().limit());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | /api/search
          400 | /api/search?q=a&q=b
          400 | /api/search?limit=5
          400 | /api/search?q=a&limit=0
          400 | /api/search?q=a&limit=101
          400 | /api/search?q=a&limit=-1
          400 | /api/search?q=a&limit=1e3
          400 | /api/search?q=a&limit=99999999999999999999
          400 | /api/search?q=a&limit=5&limit=6
          400 | /api/search?q=%
          400 | /api/search?q=%zz
          400 | /api/search?q=%ff
          400 | /api/search?q=%c0%ae
          400 | /api/search?q=a&plaform=linux
          400 | /api/search?q=a&callback=f
          404 | /api/
          404 | /api/search/
          404 | /api/Search?q=a
          404 | /api/entries
          404 | /api/diagnose
          404 | /api/..%2findex.html
          """)
  void refuses_with_a_reason_that_a_program_can_read(int status, String target) throws IOException {
    Asked asked = ask(target);
    assertEquals(status, asked.answer().status(), asked.answer().text());
    assertTrue(asked.queries().isEmpty());
    assertTrue(
        Json.object(asked.answer().text()).get("error") instanceof Map<?, ?> error
            && error.get("message") instanceof String message
            && message.length() > 10,
        asked.answer().text());
  }

  @Test
  void takes_64_KB_of_text_and_no_more() throws IOException {
    Asked most = ask("/api/search?q=" + "%E2%80%94".repeat(21_845) + "x");
    assertEquals(200, most.answer().status());
    assertEquals(
        64 * 1024, most.queries().getFirst().text().getBytes(StandardCharsets.UTF_8).length);
    assertEquals(414, ask("/api/search?q=" + "x".repeat(64 * 1024 + 1)).answer().status());
  }

  @Test
  void refuses_headers_without_end() throws IOException {
    assertEquals(414, ask("/api/search?q=" + "x".repeat(400_000)).answer().status());
    try (RunningServer server = SampleSite.serve()) {
      RawHttp.Answer answer = RawHttp.get(server.port(), "/", "X-Long: " + "x".repeat(400_000));
      assertEquals(431, answer.status());
    }
  }

  @Test
  void refuses_too_many_parameters() throws IOException {
    assertEquals(400, ask("/api/search?q=x" + "&tag=a".repeat(100)).answer().status());
  }

  @Test
  void tells_a_fault_of_the_program_without_its_trace() throws IOException {
    Api api =
        Api.of(query -> {
          throw new IllegalStateException("segment lost");
        });
    try (RunningServer server = SampleSite.serve(api)) {
      RawHttp.Answer answer = RawHttp.get(server.port(), "/api/search?q=x");
      assertEquals(500, answer.status());
      assertTrue(answer.text().contains("segment lost"), answer.text());
      assertTrue(!answer.text().contains("\\tat "), answer.text());
    }
  }

  @Test
  void turns_away_what_it_has_no_place_for() throws Exception {
    CountDownLatch free = new CountDownLatch(1);
    Api api =
        Api.of(query -> {
          await(free);
          return "{}";
        });
    int asking = 2 * Runtime.getRuntime().availableProcessors() + 3;
    try (RunningServer server = SampleSite.serve(api);
        ExecutorService clients = Executors.newFixedThreadPool(asking)) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < asking; i++) {
        answers.add(clients.submit(() -> RawHttp.get(server.port(), "/api/search?q=x").status()));
      }
      while (answers.stream().filter(Future::isDone).count() < 3) {
        Thread.sleep(20);
      }
      assertEquals(200, RawHttp.get(server.port(), "/").status(), "pages are still served");
      free.countDown();
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get(20, TimeUnit.SECONDS));
      }
      assertEquals(3, statuses.stream().filter(status -> status == 429).count());
      assertEquals(asking - 3, statuses.stream().filter(status -> status == 200).count());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
