package dev.fixdex.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks for one page: {@code HEAD}, then {@code GET} where a server does not like that. Connects to
 * the very address that was looked at, so that a second look of the resolver cannot bring another;
 * every redirect is looked at anew. Reads heads of answers only.
 */
final class PageProbe {
  private static final int MOST_REDIRECTS = 5;
  private static final int LONGEST_HEAD = 32 * 1024;

  private final PublicAddress.Resolver resolver;
  private final Predicate<InetAddress> allowed;
  private final int patience;

  PageProbe(PublicAddress.Resolver resolver, Predicate<InetAddress> allowed, Duration patience) {
    this.resolver = resolver;
    this.allowed = allowed;
    this.patience = (int) patience.toMillis();
  }

  private record Head(int status, Optional<String> location) {}

  /** What a server says of a page; never throws. */
  Answer ask(URI page) {
    URI at = page;
    try {
      for (int i = 0; i <= MOST_REDIRECTS; i++) {
        InetAddress address = address(at.getHost());
        if (!allowed.test(address)) {
          return new Answer(Answer.Kind.REFUSED, "leads to a private address");
        }
        Head head = head(at, address, "HEAD");
        if (head.status() >= 400) {
          head = head(at, address, "GET");
        }
        Optional<URI> next = next(at, head);
        if (next.isEmpty()) {
          return answer(head.status());
        }
        at = next.get();
      }
      return new Answer(Answer.Kind.UNKNOWN, "redirects too often");
    } catch (UnknownHostException e) {
      return new Answer(Answer.Kind.GONE, "names a server that nobody knows");
    } catch (SocketTimeoutException e) {
      return new Answer(Answer.Kind.UNKNOWN, "does not answer in time");
    } catch (IOException | IllegalArgumentException e) {
      return new Answer(Answer.Kind.UNKNOWN, "cannot be asked");
    }
  }

  /** The first of a host's addresses; one that is not allowed if any of them is. */
  private InetAddress address(String host) throws UnknownHostException {
    String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    InetAddress[] all = resolver.resolve(name);
    return Arrays.stream(all).filter(allowed.negate()).findFirst().orElse(all[0]);
  }

  private static Answer answer(int status) {
    Answer.Kind kind =
        status == 404 || status == 410
            ? Answer.Kind.GONE
            : status >= 500 || status == 429 ? Answer.Kind.UNKNOWN : Answer.Kind.THERE;
    return new Answer(kind, "answers " + status);
  }

  private static Optional<URI> next(URI at, Head head) {
    boolean redirects = head.status() >= 300 && head.status() < 400 && head.status() != 304;
    return redirects ? head.location().map(at::resolve).filter(PageProbe::isWeb) : Optional.empty();
  }

  /** Whether a page can be asked for. */
  static boolean isWeb(URI page) {
    String scheme = String.valueOf(page.getScheme()).toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https")) && page.getHost() != null;
  }

  private Head head(URI page, InetAddress address, String method) throws IOException {
    boolean secure = "https".equalsIgnoreCase(page.getScheme());
    int port = page.getPort() >= 0 ? page.getPort() : secure ? 443 : 80;
    try (Socket plain = new Socket()) {
      plain.setSoTimeout(patience);
      plain.connect(new InetSocketAddress(address, port), patience);
      try (Socket socket = secure ? secured(plain, page.getHost(), port) : plain) {
        socket.getOutputStream().write(request(page, method).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return read(new BufferedInputStream(socket.getInputStream()));
      }
    }
  }

  private static Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    return socket;
  }

  private static String request(URI page, String method) {
    String path =
        page.getRawPath() == null || page.getRawPath().isEmpty() ? "/" : page.getRawPath();
    String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
    String host = page.getPort() < 0 ? page.getHost() : page.getHost() + ":" + page.getPort();
    return "%s %s%s HTTP/1.1\r\nHost: %s\r\nUser-Agent: fixdex\r\nAccept: */*\r\nConnection: close\r\n\r\n"
        .formatted(method, path, query, host);
  }

  private static Head read(InputStream in) throws IOException {
    String text = new String(headBytes(in), StandardCharsets.ISO_8859_1);
    String[] lines = text.split("\r?\n");
    String[] status = lines[0].split(" ", 3);
    if (status.length < 2 || !status[0].startsWith("HTTP/") || !status[1].matches("\\d{3}")) {
      throw new IOException("no answer of HTTP");
    }
    Optional<String> location =
        Arrays.stream(lines)
            .filter(line -> line.regionMatches(true, 0, "location:", 0, 9))
            .map(line -> line.substring(9).strip())
            .findFirst();
    return new Head(Integer.parseInt(status[1]), location);
  }

  private static byte[] headBytes(InputStream in) throws IOException {
    byte[] head = new byte[LONGEST_HEAD];
    int length = 0;
    int lineLength = 0;
    for (int c = in.read(); c >= 0 && length < head.length; c = in.read()) {
      head[length++] = (byte) c;
      if (c == '\n' && lineLength == 0) {
        break;
      }
      lineLength = c == '\n' ? 0 : c == '\r' ? lineLength : lineLength + 1;
    }
    return Arrays.copyOf(head, length);
  }
}
