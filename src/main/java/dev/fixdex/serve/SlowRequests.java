package dev.fixdex.serve;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections whose request does not arrive in time. Jetty only knows how long nothing came:
 * who sends a byte now and then would hold a connection for ever, and all of them in the end.
 */
final class SlowRequests implements Connection.Listener {
  private final Scheduler scheduler;
  private final long millis;
  private final Map<Connection, Scheduler.Task> waiting = new ConcurrentHashMap<>();

  /**
   * @param millis how long a request may take to arrive whole, counted from the connection's
   *     beginning or the end of the request before
   */
  SlowRequests(Scheduler scheduler, long millis) {
    this.scheduler = scheduler;
    this.millis = millis;
  }

  @Override
  public void onOpened(Connection connection) {
    await(connection);
  }

  /** A request has arrived: its answer may take as long as it wants. */
  void arrived(Connection connection) {
    cancel(waiting.remove(connection));
  }

  /** The next request is waited for. */
  void await(Connection connection) {
    Runnable close =
        () -> {
          waiting.remove(connection);
          connection.getEndPoint().close();
        };
    cancel(waiting.put(connection, scheduler.schedule(close, millis, TimeUnit.MILLISECONDS)));
  }

  @Override
  public void onClosed(Connection connection) {
    cancel(waiting.remove(connection));
  }

  private static void cancel(Scheduler.@Nullable Task task) {
    if (task != null) {
      task.cancel();
    }
  }
}
