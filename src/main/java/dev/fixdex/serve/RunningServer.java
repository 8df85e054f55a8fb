package dev.fixdex.serve;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A server at work. Thread-safe. */
public final class RunningServer implements AutoCloseable {
  private static final int BEAT_SECONDS = 10;

  private final Server server;
  private final ServerConnector connector;
  private final ServerOptions options;
  private final AtomicReference<Shown> shown;
  private final EventStreams streams;

  /** Tells the builds of this run from those of an earlier one that a page may have come from. */
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  private final AtomicInteger builds = new AtomicInteger();

  RunningServer(
      Server server,
      ServerConnector connector,
      ServerOptions options,
      AtomicReference<Shown> shown,
      EventStreams streams,
      SiteSource source) {
    this.server = server;
    this.connector = connector;
    this.options = options;
    this.shown = shown;
    this.streams = streams;
    shown.set(new Shown(source, nextBuild(), false, List.of()));
  }

  void start() {
    try {
      server.start();
    } catch (Exception e) {
      throw new ServeException("The server cannot start: " + e.getMessage(), null, e);
    }
    beatLater();
  }

  private void beatLater() {
    server
        .getScheduler()
        .schedule(
            () -> {
              streams.beat();
              beatLater();
            },
            BEAT_SECONDS,
            TimeUnit.SECONDS);
  }

  private String nextBuild() {
    return run + "-" + builds.incrementAndGet();
  }

  /** Where to point a browser. */
  public URI url() {
    boolean everywhere = List.of("0.0.0.0", "::", "[::]").contains(options.host());
    String host = everywhere ? "localhost" : options.host();
    boolean bare = host.contains(":") && !host.startsWith("[");
    return URI.create("http://%s:%d/".formatted(bare ? "[" + host + "]" : host, port()));
  }

  /** The port that it listens at, which is not the wanted one when that was taken. */
  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Shows a new site; open pages reload.
   *
   * @param notices what to say about it in the pages, the gravest first
   */
  public void update(SiteSource source, List<Notice> notices) {
    shown.set(new Shown(source, nextBuild(), false, notices));
    streams.send(shown.get().state());
  }

  /**
   * Shows what {@link #update} showed as a build has left it; open pages stay as they are, and say
   * what there is to say about it now.
   *
   * @param notices the gravest first
   */
  public void settle(SiteSource source, List<Notice> notices) {
    Shown now = shown.updateAndGet(last -> new Shown(source, last.build(), false, notices));
    streams.send(now.state());
  }

  /** Shows the same site in a more complete form; open pages stay as they are. */
  public void refresh(SiteSource source) {
    shown.updateAndGet(last -> new Shown(source, last.build(), last.failed(), last.notices()));
  }

  /**
   * Keeps showing the site there is, and says in its pages why there is no newer one.
   *
   * @param notices the gravest first
   */
  public void failed(List<Notice> notices) {
    Shown now = shown.updateAndGet(last -> new Shown(last.source(), last.build(), true, notices));
    streams.send(now.state());
  }

  /** Ends it. Pages that are open try to come back until there is another at the same address. */
  @Override
  public void close() {
    streams.end();
    try {
      server.stop();
    } catch (Exception e) {
      throw new ServeException("The server cannot stop: " + e.getMessage(), null, e);
    }
  }
}
