package dev.fixdex.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Starts servers. */
public final class SiteServer {
  private static final int THREADS = 24;
  private static final int CONNECTIONS = 256;
  private static final int IDLE_MILLIS = 30_000;

  /** In bytes: a query of 64 KB may need three times that as a URL, and 8 KB for all else. */
  private static final int HEADER_BYTES = 3 * SearchQuery.LONGEST_TEXT + 8 * 1024;

  private static final int PORTS_TRIED = 20;
  private static final int HIGHEST_PORT = 65_535;

  private SiteServer() {}

  /**
   * Starts a server. Its threads do not keep the program alive.
   *
   * @throws ServeException when it cannot listen where it should
   */
  public static RunningServer start(ServerOptions options, SiteSource source, Api api) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName("serve");
    threads.setDaemon(true);
    Server server = new Server(threads);
    ServerConnector connector = new ServerConnector(server, 1, 1, http());
    connector.setHost(options.host());
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
    server.setErrorHandler(new PlainErrors());
    server.setStopTimeout(0);
    SlowRequests slow = new SlowRequests(connector.getScheduler(), options.requestMillis());
    connector.addBean(slow);
    listen(connector, options);

    AtomicReference<Shown> shown = new AtomicReference<>();
    EventStreams streams = new EventStreams();
    RequestGate gate = new RequestGate(options.names(), connector.getLocalPort());
    RunningServer running = new RunningServer(server, connector, options, shown, streams, source);
    server.setHandler(new SiteHandler(shown, gate, new ApiReplies(api), streams, slow));
    running.start();
    return running;
  }

  private static HttpConnectionFactory http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setHttpCompliance(HttpCompliance.RFC9110);
    // Paths are only ever looked up among the site's own, so that odd ones are simply not found.
    http.setUriCompliance(UriCompliance.UNSAFE);
    return new HttpConnectionFactory(http);
  }

  private static void listen(ServerConnector connector, ServerOptions options) {
    if (new InetSocketAddress(options.host(), 0).isUnresolved()) {
      throw new ServeException(
          "There is no address of the name " + options.host(),
          "Name an address of this machine with --host, such as " + ServerOptions.DEFAULT.host(),
          new UnresolvedAddressException());
    }
    for (int port : ports(options)) {
      connector.setPort(port);
      try {
        connector.open();
        return;
      } catch (IOException e) {
        ListenFailure failure = ListenFailure.of(e);
        if (failure != ListenFailure.TAKEN || port == 0 || options.fixedPort()) {
          String where = "%s, port %d".formatted(options.host(), port);
          throw new ServeException(
              "Cannot listen on %s: %s".formatted(where, failure.reason()), failure.help(), e);
        }
      }
    }
  }

  /** The wanted one, the next ones, and at last any that is free. */
  private static List<Integer> ports(ServerOptions options) {
    List<Integer> ports = new ArrayList<>();
    ports.add(options.port());
    if (!options.fixedPort() && options.port() != 0) {
      int last = Math.min(HIGHEST_PORT, options.port() + PORTS_TRIED);
      for (int port = options.port() + 1; port <= last; port++) {
        ports.add(port);
      }
      ports.add(0);
    }
    return ports;
  }
}
