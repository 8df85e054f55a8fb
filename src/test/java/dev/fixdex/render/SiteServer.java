package dev.fixdex.render;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Sites out of memory for a {@link Browser}, each for the requests that carry its number. A browser
 * may keep what it got, but has to ask whether it is still so.
 */
final class SiteServer implements AutoCloseable {
  /** A request's header with the number of the site that it asks. */
  static final String SITE = "X-Site";

  private static final String FOLDER = "/kb/";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Map<String, byte[]>> sites = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private final Consumer<String> gone;

  /**
   * Starts on a free port of this machine.
   *
   * @param gone hears the path of each file that is asked for and not there, from any thread
   */
  SiteServer(Consumer<String> gone) {
    this.gone = gone;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Serves files, which may change, and gives the number to ask for them with. */
  String add(Map<String, byte[]> files) {
    String number = Integer.toString(last.incrementAndGet());
    sites.put(number, files);
    return number;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String inside = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : null;
      String file =
          inside == null || (!inside.isEmpty() && !inside.endsWith("/"))
              ? inside
              : inside + "index.html";
      String number = exchange.getRequestHeaders().getFirst(SITE);
      byte[] bytes = file == null || number == null ? null : sites.get(number).get(file);
      if (bytes == null) {
        gone.accept(path);
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String tag = "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "\"";
      exchange.getResponseHeaders().set("Cache-Control", "no-cache");
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", Browser.typeOf(file));
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
