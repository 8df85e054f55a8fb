package dev.fixdex.serve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Lets in only requests that were meant for this server. A page of any site can make a browser send
 * requests to loopback, and a name of its own can be made to point there; then {@code Host} or
 * {@code Origin} tells.
 */
final class RequestGate {
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> authorities = new TreeSet<>();
  private final Set<String> names = new TreeSet<>();

  /** A gate of a server that listens at {@code port}. */
  RequestGate(Set<String> names, int port) {
    for (String name : LOOPBACK) {
      authorities.add(name + ":" + port);
      if (port == 80) {
        authorities.add(name);
      }
    }
    names.forEach(name -> this.names.add(name.toLowerCase(Locale.ROOT)));
  }

  /** Why a request is refused; empty when it may pass. */
  Optional<String> refusal(Request request) {
    List<String> hosts = request.getHeaders().getValuesList(HttpHeader.HOST);
    if (hosts.size() != 1 || !isOurs(hosts.getFirst())) {
      return Optional.of(
          "This server does not answer to that host name. Use its address as printed at its start,"
              + " or allow the name there.");
    }
    String target = request.getHttpURI().getAuthority();
    if (target != null && !isOurs(target)) {
      return Optional.of("The request names another host than its Host header.");
    }
    return Optional.empty();
  }

  /** Why a request of another site's page is refused; empty when it is not one. */
  Optional<String> foreignPage(Request request) {
    HttpFields headers = request.getHeaders();
    List<String> origins = headers.getValuesList(HttpHeader.ORIGIN);
    String site = headers.get("Sec-Fetch-Site");
    boolean foreign =
        (site != null && !site.equals("same-origin") && !site.equals("none"))
            || !origins.stream().allMatch(this::isOurOrigin);
    return foreign
        ? Optional.of("Pages of other sites may not ask this server.")
        : Optional.empty();
  }

  private boolean isOurOrigin(String origin) {
    String lower = origin.toLowerCase(Locale.ROOT);
    for (String scheme : List.of("http://", "https://")) {
      if (lower.startsWith(scheme)) {
        String authority = lower.substring(scheme.length());
        return isOurs(authority);
      }
    }
    return false;
  }

  /** A configured name may stand behind a proxy, so any port will do for it. */
  private boolean isOurs(String authority) {
    String lower = authority.toLowerCase(Locale.ROOT);
    return authorities.contains(lower) || names.contains(lower.replaceFirst(":[0-9]{1,5}$", ""));
  }
}
