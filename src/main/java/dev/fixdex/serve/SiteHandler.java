package dev.fixdex.serve;

import dev.fixdex.disk.DiskException;
import dev.fixdex.render.ContentPolicy;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/** Takes every request to what answers it. */
final class SiteHandler extends Handler.Abstract {
  private static final String API = "/api/";
  private static final String SEARCH = "/api/search";
  private static final String DIAGNOSE = "/api/diagnose";
  private static final String OWN = "/-/";

  private final AtomicReference<Shown> shown;
  private final RequestGate gate;
  private final ApiReplies api;
  private final EventStreams streams;
  private final SlowRequests slow;
  private final LivePage livePage = new LivePage();

  SiteHandler(
      AtomicReference<Shown> shown,
      RequestGate gate,
      ApiReplies api,
      EventStreams streams,
      SlowRequests slow) {
    this.shown = shown;
    this.gate = gate;
    this.api = api;
    this.streams = streams;
    this.slow = slow;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    common(response.getHeaders());
    Connection connection = request.getConnectionMetaData().getConnection();
    Request.addCompletionListener(request, failure -> slow.await(connection));
    String path = request.getHttpURI().getPath();
    Optional<Reply> refusal = refusal(request, path);
    boolean hasBody = refusal.isEmpty() && path.equals(DIAGNOSE);
    if (!hasBody) {
      slow.arrived(connection);
    }
    if (refusal.isPresent()) {
      send(refusal.get(), response, callback);
    } else if (path.equals(LivePage.EVENTS_PATH)) {
      streams.open(request, response, callback, () -> shown.get().state());
    } else if (path.equals(DIAGNOSE)) {
      diagnose(request, response, callback);
    } else {
      send(answer(request, path), response, callback);
    }
    return true;
  }

  static void common(HttpFields.Mutable headers) {
    headers.put("Content-Security-Policy", ContentPolicy.HEADER);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cache-Control", "no-cache");
  }

  private Optional<Reply> refusal(Request request, String path) {
    Optional<String> stranger = gate.refusal(request);
    if (stranger.isPresent()) {
      return Optional.of(Reply.text(403, stranger.get()));
    }
    boolean data = path.startsWith(API) || path.startsWith(OWN);
    Optional<String> foreign = data ? gate.foreignPage(request) : Optional.empty();
    if (foreign.isPresent()) {
      return Optional.of(Reply.jsonError(403, foreign.get()));
    }
    return wrongMethod(request.getMethod(), path);
  }

  private Optional<Reply> wrongMethod(String method, String path) {
    boolean posts = path.equals(DIAGNOSE) && api.diagnoses();
    boolean right = posts ? method.equals("POST") : method.equals("GET") || method.equals("HEAD");
    if (right && !posts && path.equals(DIAGNOSE)) {
      return Optional.of(Reply.jsonError(404, "This server does not diagnose logs."));
    }
    if (right && path.equals(LivePage.EVENTS_PATH) && streams.isFull()) {
      return Optional.of(Reply.text(503, "Too many pages are open.").with("Retry-After", "10"));
    }
    return right
        ? Optional.empty()
        : Optional.of(
            Reply.jsonError(405, "This address does not take " + method + ".")
                .with("Allow", posts ? "POST" : "GET, HEAD"));
  }

  private Reply answer(Request request, String path) {
    HttpFields headers = request.getHeaders();
    try {
      return switch (path) {
        case SEARCH -> api.search(request.getHttpURI().getQuery());
        case LivePage.SCRIPT_PATH -> own("live.js", livePage.script(), headers);
        case LivePage.STYLE_PATH -> own("live.css", livePage.style(), headers);
        default ->
            path.startsWith(API)
                ? Reply.jsonError(404, "There is no such address in the API.")
                : SiteReplies.reply(shown.get(), request.getHttpURI(), headers);
      };
    } catch (DiskException e) {
      return Reply.text(503, "The file cannot be read just now.").with("Retry-After", "1");
    }
  }

  private static Reply own(String name, byte[] bytes, HttpFields headers) {
    return SiteReplies.cacheable(200, ContentTypes.of(name), bytes, headers);
  }

  private void diagnose(Request request, Response response, Callback callback) {
    if (request.getLength() > ApiReplies.LARGEST_LOG) {
      send(tooLarge(), response, callback);
      return;
    }
    Content.Source.asByteArrayAsync(
        request,
        ApiReplies.LARGEST_LOG,
        Promise.Invocable.from(
            InvocationType.BLOCKING,
            log -> {
              slow.arrived(request.getConnectionMetaData().getConnection());
              send(api.diagnose(request.getHttpURI().getQuery(), log), response, callback);
            },
            failure -> send(tooLarge(), response, callback)));
  }

  private static Reply tooLarge() {
    // The rest of the body is not read, so that the connection is of no more use.
    return Reply.jsonError(413, "The log has more than 10 MB.").with("Connection", "close");
  }

  private static void send(Reply reply, Response response, Callback callback) {
    response.setStatus(reply.status());
    HttpFields.Mutable headers = response.getHeaders();
    reply.headers().forEach(headers::put);
    if (reply.status() != 304) {
      headers.put(HttpHeader.CONTENT_TYPE, reply.type());
      headers.put(HttpHeader.CONTENT_LENGTH, reply.body().length);
    }
    response.write(true, ByteBuffer.wrap(reply.body()), callback);
  }
}
