package dev.fixdex.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DiagnoseTest {
  private static final int TEN_MB = 10 * 1024 * 1024;

  private final RunningServer server =
      SampleSite.serve(
          Api.of(
              query -> "{}",
              (log, limit) -> "{\"size\":%d,\"limit\":%d}".formatted(log.length, limit)));

  @AfterEach
  void close() {
    server.close();
  }

  private RawHttp.Answer post(String query, String body) throws IOException {
    return RawHttp.request(server.port(), "POST", "/api/diagnose" + query, body);
  }

  @Test
  void takes_a_log_as_it_is() throws IOException {
    assertEquals("{\"size\":5,\"limit\":3}", post("?limit=3", "a\0\nb\u00ff").text());
  }

  @Test
  void refuses_parameters_that_it_does_not_know() throws IOException {
    assertEquals(400, post("?q=x", "log").status());
    assertEquals(400, post("?limit=x", "log").status());
  }

  @Test
  void takes_10_MB_and_no_more() throws IOException {
    assertEquals(200, post("", "x".repeat(TEN_MB)).status());
    assertEquals(413, post("", "x".repeat(TEN_MB + 1)).status());
  }

  @Test
  void counts_a_log_whose_length_was_not_said() throws IOException {
    String start =
        String.join(
            "\r\n",
            "POST /api/diagnose HTTP/1.1",
            "Host: localhost:" + server.port(),
            "Connection: close",
            "Transfer-Encoding: chunked",
            "\r\n");
    String chunk = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
    assertEquals(200, RawHttp.send(server.port(), start + chunk.repeat(10) + "0\r\n\r\n").status());
    assertEquals(413, RawHttp.send(server.port(), start + chunk.repeat(11) + "0\r\n\r\n").status());
  }
}
