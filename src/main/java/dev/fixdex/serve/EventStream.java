package dev.fixdex.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * One page that listens for builds. Holds at most the newest event that it has not been sent: a
 * slow reader misses what was overtaken, and costs no memory.
 */
final class EventStream implements Callback {
  private final Response response;
  private final Callback completion;
  private final Consumer<EventStream> gone;
  private @Nullable String next;
  private boolean writing;
  private boolean ending;
  private boolean ended;

  EventStream(Response response, Callback completion, Consumer<EventStream> gone) {
    this.response = response;
    this.completion = completion;
    this.gone = gone;
  }

  /** Sends an event, in the stream's own format. */
  void send(String event) {
    synchronized (this) {
      next = event;
    }
    write();
  }

  /** Sends a comment, so that neither side takes the silence for an end. */
  void beat() {
    synchronized (this) {
      if (writing || next != null) {
        return;
      }
      next = ":\n\n";
    }
    write();
  }

  void end() {
    synchronized (this) {
      ending = true;
    }
    write();
  }

  private void write() {
    boolean last;
    String event;
    synchronized (this) {
      if (writing || ended || (next == null && !ending)) {
        return;
      }
      writing = true;
      last = ending;
      ended = ending;
      event = next == null ? "" : next;
      next = null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(event.getBytes(StandardCharsets.UTF_8));
    response.write(last, bytes, last ? completion : this);
  }

  @Override
  public void succeeded() {
    synchronized (this) {
      writing = false;
    }
    write();
  }

  @Override
  public void failed(Throwable failure) {
    synchronized (this) {
      ended = true;
    }
    gone.accept(this);
    completion.failed(failure);
  }
}
