package dev.fixdex.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server of our own; no name is looked up and no other machine is asked. */
class LinkAnswersTest {
  private static final LinkAnswers.Bounds BOUNDS =
      new LinkAnswers.Bounds(20, 4, Duration.ofMillis(400), Duration.ofSeconds(20));

  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          boolean head = exchange.getRequestMethod().equals("HEAD");
          String to = path.startsWith("/to-") ? path.substring(4) : "";
          int status =
              switch (path) {
                case "/there" -> 200;
                case "/no-head" -> head ? 405 : 200;
                case "/sick" -> 503;
                case "/members" -> 403;
                default -> to.isEmpty() ? 404 : 302;
              };
          if (status == 302) {
            String target =
                to.equals("relative") ? "/there" : to.equals("loop") ? path : url(to, "/there");
            exchange.getResponseHeaders().add("Location", target);
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String url(String host, String path) {
    return "http://%s:%d%s".formatted(host, server.getAddress().getPort(), path);
  }

  /** Only the name of our own server leads to it; all else is held to the rules. */
  private static InetAddress[] resolve(String host) throws UnknownHostException {
    byte[] loopback = {127, 0, 0, 1};
    byte[] inner = {10, 1, 2, 3};
    byte[] outer = {93, (byte) 184, 34, 1};
    return switch (host) {
      case "own" -> new InetAddress[] {InetAddress.getByAddress("own", loopback)};
      case "inner" -> new InetAddress[] {InetAddress.getByAddress("inner", inner)};
      case "both" ->
          new InetAddress[] {
            InetAddress.getByAddress("both", outer), InetAddress.getByAddress("both", inner)
          };
      default -> throw new UnknownHostException(host);
    };
  }

  private Map<String, Answer> ask(LinkAnswers.Bounds bounds, String... pages) {
    return new LinkAnswers(
            bounds,
            LinkAnswersTest::resolve,
            address -> PublicAddress.is(address) || "own".equals(address.getHostName()))
        .ask(List.of(pages));
  }

  private Answer ask(String host, String path) {
    return ask(BOUNDS, url(host, path)).values().iterator().next();
  }

  @Test
  void anAnswerSaysWhatAReaderWouldFind() {
    assertEquals(new Answer(Answer.Kind.THERE, "answers 200"), ask("own", "/there"));
    assertEquals(new Answer(Answer.Kind.THERE, "answers 403"), ask("own", "/members"));
    assertEquals(new Answer(Answer.Kind.GONE, "answers 404"), ask("own", "/gone?a=b"));
    assertEquals(new Answer(Answer.Kind.UNKNOWN, "answers 503"), ask("own", "/sick"));
    assertEquals(Answer.Kind.GONE, ask("nobody", "/").kind());
    assertTrue(
        asked.contains("HEAD /gone?a=b") && asked.contains("GET /gone?a=b"), asked::toString);
    assertFalse(asked.contains("GET /there"), asked::toString);
  }

  @Test
  void getIsTriedWhereHeadIsNotLiked() {
    assertEquals(Answer.Kind.THERE, ask("own", "/no-head").kind());
    assertEquals(List.of("HEAD /no-head", "GET /no-head"), List.copyOf(asked));
  }

  @Test
  void redirectsAreFollowedAndEachIsLookedAt() {
    assertEquals(Answer.Kind.THERE, ask("own", "/to-relative").kind());
    assertEquals(Answer.Kind.THERE, ask("own", "/to-own").kind());
    assertEquals(Answer.Kind.REFUSED, ask("own", "/to-inner").kind());
    assertEquals(Answer.Kind.REFUSED, ask("own", "/to-both").kind());
    assertEquals(Answer.Kind.UNKNOWN, ask("own", "/to-loop").kind());
  }

  @Test
  void aPrivateAddressIsNeverConnectedTo() {
    assertEquals(Answer.Kind.REFUSED, ask("inner", "/there").kind());
    assertEquals(Answer.Kind.REFUSED, ask("both", "/there").kind());
    Answer plain =
        new LinkAnswers(BOUNDS).ask(List.of(url("127.0.0.1", "/there"))).values().iterator().next();
    assertEquals(Answer.Kind.REFUSED, plain.kind());
    assertEquals(List.of(), List.copyOf(asked));
  }

  @Test
  void aServerThatSaysNothingIsLeft() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String page = "http://own:%d/".formatted(silent.getLocalPort());
      assertEquals(
          new Answer(Answer.Kind.UNKNOWN, "does not answer in time"), ask(BOUNDS, page).get(page));
      LinkAnswers.Bounds hurried =
          new LinkAnswers.Bounds(20, 1, Duration.ofSeconds(30), Duration.ofMillis(200));
      assertEquals(Map.of(), ask(hurried, page));
    }
  }

  @Test
  void noMorePagesAreAskedForThanAllowed() {
    String[] pages =
        IntStream.range(0, 50).mapToObj(i -> url("own", "/x" + i)).toArray(String[]::new);
    assertEquals(20, ask(BOUNDS, pages).size());
    assertEquals(20, asked.stream().filter(line -> line.startsWith("HEAD")).count());
  }

  @Test
  void addressesOfOnesOwnAreNotPublic() throws UnknownHostException {
    for (String address :
        List.of(
            "127.0.0.1",
            "127.9.9.9",
            "0.0.0.0",
            "10.0.0.1",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "100.127.255.255",
            "192.0.2.1",
            "198.19.0.1",
            "203.0.113.9",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12:3456::1",
            "ff02::1",
            "::ffff:10.0.0.1",
            "::ffff:127.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::",
            "2001:db8::1",
            "2001::1",
            "fec0::1",
            "::127.0.0.1")) {
      assertFalse(PublicAddress.is(InetAddress.getByName(address)), address);
    }
    for (String address :
        List.of(
            "1.1.1.1",
            "93.184.34.1",
            "172.15.255.255",
            "172.32.0.1",
            "100.63.0.1",
            "100.128.0.1",
            "192.169.0.1",
            "198.20.0.1",
            "223.255.255.255",
            "2606:4700::1111",
            "64:ff9b::808:808",
            "2002:808:808::",
            "2a00:1450::1")) {
      assertTrue(PublicAddress.is(InetAddress.getByName(address)), address);
    }
  }

  @Test
  void onlyPagesOfTheWebAreAskedFor() {
    assertEquals(Optional.of("https://a.example/b?c"), LinkAnswers.page("https://a.example/b?c#d"));
    for (String other :
        List.of(
            "#top",
            "a.md",
            "mailto:a@example.org",
            "file:///etc/passwd",
            "https://",
            "http://a b/")) {
      assertEquals(Optional.empty(), LinkAnswers.page(other), other);
    }
  }
}
