package dev.fixdex.serve;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** All pages that listen for builds. */
final class EventStreams {
  private static final int MOST = 64;

  private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();

  /** Whether no more can listen. */
  boolean isFull() {
    return streams.size() >= MOST;
  }

  /**
   * Begins a stream with the present state.
   *
   * @param state asked for after the stream is known, so that no change falls between
   */
  void open(Request request, Response response, Callback callback, Supplier<String> state) {
    response.setStatus(200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    request.addIdleTimeoutListener(timeout -> false);
    EventStream stream = new EventStream(response, callback, streams::remove);
    streams.add(stream);
    stream.send("retry: 1000\n" + event(state.get()));
  }

  void send(String state) {
    String event = event(state);
    streams.forEach(stream -> stream.send(event));
  }

  private static String event(String state) {
    return "event: state\ndata: " + state + "\n\n";
  }

  void beat() {
    streams.forEach(EventStream::beat);
  }

  void end() {
    streams.forEach(EventStream::end);
    streams.clear();
  }
}
