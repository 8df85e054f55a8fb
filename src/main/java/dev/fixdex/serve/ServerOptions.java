package dev.fixdex.serve;

import java.util.Set;

/**
 * Where and to whom a server answers.
 *
 * @param host address or name to listen on; anything but loopback lets other machines in
 * @param port 0 for any free one
 * @param fixedPort whether to give up when the port is taken, and not to take the next free one
 * @param names host names, without port, under which requests are answered too; loopback's own
 *     names always are
 * @param requestMillis how long a request may take to arrive
 */
public record ServerOptions(
    String host, int port, boolean fixedPort, Set<String> names, int requestMillis) {
  private static final int USUAL_REQUEST_MILLIS = 30_000;

  /** This machine only, at port 8080 or the next free one. */
  public static final ServerOptions DEFAULT = new ServerOptions("127.0.0.1", 8080, false, Set.of());

  /** The highest number that a port can have. */
  public static final int HIGHEST_PORT = 65_535;

  /** Options with the usual patience. */
  public ServerOptions(String host, int port, boolean fixedPort, Set<String> names) {
    this(host, port, fixedPort, names, USUAL_REQUEST_MILLIS);
  }

  public ServerOptions {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException("no port: " + port);
    }
    names = Set.copyOf(names);
  }

  /** The same at this port and no other. */
  public ServerOptions withPort(int fixed) {
    return new ServerOptions(host, fixed, true, names, requestMillis);
  }

  /** The same on another address. */
  public ServerOptions withHost(String other) {
    return new ServerOptions(other, port, fixedPort, names, requestMillis);
  }

  /** The same for requests to these host names. */
  public ServerOptions withNames(Set<String> others) {
    return new ServerOptions(host, port, fixedPort, others, requestMillis);
  }

  /** The same with other patience. */
  ServerOptions withRequestMillis(int millis) {
    return new ServerOptions(host, port, fixedPort, names, millis);
  }
}
