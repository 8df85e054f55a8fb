package dev.fixdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a server cannot listen, a line says so and names a way out. */
final class ServeTroubleTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeABase() throws IOException {
    SmallBase.in(folder);
  }

  @Test
  void a_taken_port_is_told_with_a_way_out() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      CommandRun run = CommandRun.in(folder, "serve", "--port", port);
      assertEquals(3, run.status(), run.err());
      assertTrue(
          run.err()
              .endsWith(
                  "error: Cannot listen on 127.0.0.1, port %s: the port is taken%n".formatted(port)
                      + "  help: Name another with --port N; 0 takes any that is free%n"
                          .formatted()),
          run.err());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "no-such-host.invalid, There is no address of the name no-such-host.invalid",
    "192.0.2.1, this machine has no such address",
  })
  void an_address_that_is_not_here_is_told(String host, String message) {
    CommandRun run = CommandRun.in(folder, "serve", "--port", "0", "--host", host);
    assertEquals(3, run.status(), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertTrue(run.err().contains("with --host"), run.err());
  }
}
