package dev.fixdex.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that take their time, or ask for what no page asks for. */
final class PatienceTest {
  private static final RunningServer SERVER =
      SiteServer.start(
          ServerOptions.DEFAULT.withPort(0).withRequestMillis(1_500),
          SampleSite.source(),
          Api.of(query -> "{}", (log, limit) -> "{}"));

  @AfterAll
  static void close() {
    SERVER.close();
  }

  /** Sends a byte now and then until the server hangs up; how many it took. */
  private static int trickle(String first) throws IOException, InterruptedException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
      socket.setSoTimeout(200);
      OutputStream out = socket.getOutputStream();
      out.write(first.replace("PORT", "" + SERVER.port()).getBytes(StandardCharsets.US_ASCII));
      for (int sent = 0; sent < 300; sent++) {
        try {
          out.write('a');
          out.flush();
          if (socket.getInputStream().read() < 0) {
            return sent;
          }
        } catch (SocketTimeoutException _) {
          // Nothing was said yet.
        } catch (IOException e) {
          return sent;
        }
      }
      return Integer.MAX_VALUE;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET / HTTP/1.1\r\nX: ",
        "GET /",
        "POST /api/diagnose HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Length: 900000\r\n\r\n"
      })
  void aRequestThatNeverEndsIsGivenUp(String first) throws Exception {
    assertTrue(trickle(first) < 300);
  }

  @Test
  void manySlowClientsKeepNobodyOut() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port());
        slow.add(socket);
        socket.getOutputStream().write("GET / HTTP/1.1\r\nX-".getBytes(StandardCharsets.US_ASCII));
      }
      assertEquals(200, RawHttp.get(SERVER.port(), "/").status());
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void aPageThatListensIsNotGivenUp() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
      socket.setSoTimeout(20_000);
      String request =
          "GET %s HTTP/1.1\r\nHost: localhost:%d\r\n\r\n"
              .formatted(LivePage.EVENTS_PATH, SERVER.port());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] some = new byte[4096];
      assertTrue(socket.getInputStream().read(some) > 0);
      Thread.sleep(3_000);
      SERVER.update(SampleSite.source(), List.of());
      int read = 0;
      StringBuilder heard = new StringBuilder();
      while (heard.toString().split("event: state", -1).length < 3 && read >= 0) {
        read = socket.getInputStream().read(some);
        heard.append(new String(some, 0, Math.max(0, read), StandardCharsets.UTF_8));
        if (heard.indexOf("event: state") >= 0) {
          return;
        }
      }
      throw new AssertionError("heard nothing: " + heard);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "OPTIONS", "PUT", "DELETE", "CONNECT", "PATCH", "PROPFIND"})
  void takesNoOtherMethodAndEchoesNothing(String method) throws IOException {
    String target = method.equals("CONNECT") ? "localhost:" + SERVER.port() : "/";
    RawHttp.Answer answer =
        RawHttp.request(SERVER.port(), method, target, "", "X-Secret: told-to-nobody");
    assertTrue(answer.status() >= 400, method + " gave " + answer.status());
    assertFalse(answer.text().contains("told-to-nobody"), answer.text());
  }

  @Test
  void saysNothingOfItself() throws IOException {
    for (String target : List.of("/", "/missing", "/%zz", "/api/search?q=x")) {
      RawHttp.Answer answer = RawHttp.get(SERVER.port(), target);
      assertEquals("", answer.header("server"), target);
      assertEquals("", answer.header("x-powered-by"), target);
      assertFalse(answer.text().toLowerCase(Locale.ROOT).contains("jetty"), answer.text());
      assertFalse(answer.text().contains("\tat "), answer.text());
    }
  }

  /** Each way up, in each spelling, to each file: more than 300 addresses. */
  static Stream<String> waysOut() {
    List<String> ups =
        List.of(
            "..",
            "%2e%2e",
            ".%2e",
            "%2E.",
            "..;",
            "%252e%252e",
            "..%00",
            "%c0%ae%c0%ae",
            "...",
            "..%5c");
    List<String> slashes = List.of("/", "//", "%2f", "%5c", "\\", "%252f", "/./");
    List<String> files =
        List.of("etc/passwd", "kb/fixdex.yaml", ".fixdex/catalog", ".git/config", "pom.xml");
    return ups.stream()
        .flatMap(up ->
            slashes.stream()
                .flatMap(slash ->
                    files.stream().map(file -> "/assets/" + (up + slash).repeat(4) + file)));
  }

  @ParameterizedTest
  @MethodSource("waysOut")
  void noWayLeadsOut(String target) throws IOException {
    RawHttp.Answer answer = RawHttp.get(SERVER.port(), target);
    assertTrue(answer.status() == 404 || answer.status() == 400, target + ": " + answer.status());
  }

  @Test
  void knowsMoreThanThreeHundredWays() {
    assertTrue(waysOut().distinct().count() >= 300);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/.fixdex-site", "/.gitignore", "/.git/config", "/.env", "/-/", "/_headers/.."})
  void hiddenFilesAreNotServed(String target) throws IOException {
    int status = RawHttp.get(SERVER.port(), target).status();
    assertTrue(status == 404 || status == 400, target + ": " + status);
  }
}
