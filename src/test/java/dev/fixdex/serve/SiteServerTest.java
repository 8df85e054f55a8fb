package dev.fixdex.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SiteServerTest {
  private static final Api API = Api.of(query -> "{}");

  @Test
  void takes_the_next_port_when_the_usual_one_is_taken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        RunningServer server =
            SiteServer.start(
                new ServerOptions("127.0.0.1", taken.getLocalPort(), false, Set.of()),
                SampleSite.source(),
                API)) {
      assertNotEquals(taken.getLocalPort(), server.port());
      assertEquals(URI.create("http://127.0.0.1:" + server.port() + "/"), server.url());
      assertEquals(200, RawHttp.get(server.port(), "/").status());
    }
  }

  @Test
  void says_so_when_the_wanted_port_is_taken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ServerOptions options = ServerOptions.DEFAULT.withPort(taken.getLocalPort());
      ServeException error =
          assertThrows(
              ServeException.class, () -> SiteServer.start(options, SampleSite.source(), API));
      assertTrue(
          String.valueOf(error.getMessage())
              .startsWith("Cannot listen on 127.0.0.1, port " + options.port()),
          error.getMessage());
    }
  }

  @Test
  void says_so_when_there_is_no_such_address() {
    ServerOptions options = ServerOptions.DEFAULT.withPort(0).withHost("no-such-host.invalid");
    assertThrows(ServeException.class, () -> SiteServer.start(options, SampleSite.source(), API));
  }

  @Test
  void listens_on_loopback_alone() {
    try (RunningServer server = SampleSite.serve()) {
      assertEquals("127.0.0.1", server.url().getHost());
    }
  }

  @Test
  void names_this_machine_when_it_listens_everywhere() {
    ServerOptions options = ServerOptions.DEFAULT.withPort(0).withHost("0.0.0.0");
    try (RunningServer server = SiteServer.start(options, SampleSite.source(), API)) {
      assertEquals("localhost", server.url().getHost());
    }
  }
}
