package dev.fixdex.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Asks for many pages, within bounds of number, of time, and of how many are asked at once. */
public final class LinkAnswers {
  private final PageProbe probe;
  private final Bounds bounds;

  /**
   * How far one goes.
   *
   * @param pages at most so many are asked for
   * @param atOnce so many at a time
   * @param each how long one server is waited for
   * @param all how long all of it may take
   */
  public record Bounds(int pages, int atOnce, Duration each, Duration all) {
    /** What a lint allows itself. */
    public static final Bounds USUAL =
        new Bounds(1_000, 8, Duration.ofSeconds(10), Duration.ofMinutes(3));
  }

  /** Asks as the machine's resolver says, public addresses only. */
  public LinkAnswers(Bounds bounds) {
    this(bounds, InetAddress::getAllByName, PublicAddress::is);
  }

  /**
   * The same with other addresses.
   *
   * @param allowed takes addresses that may be connected to
   */
  public LinkAnswers(
      Bounds bounds, PublicAddress.Resolver resolver, Predicate<InetAddress> allowed) {
    this.probe = new PageProbe(resolver, allowed, bounds.each());
    this.bounds = bounds;
  }

  /** An address without its fragment, if it is one of a page that can be asked for. */
  public static Optional<String> page(String destination) {
    try {
      URI uri = new URI(destination.split("#", 2)[0]);
      return PageProbe.isWeb(uri) ? Optional.of(uri.toString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** What is known of pages; those beyond the bounds are left out. */
  public Map<String, Answer> ask(Collection<String> pages) {
    List<String> asked = pages.stream().distinct().sorted().limit(bounds.pages()).toList();
    ExecutorService threads =
        Executors.newFixedThreadPool(bounds.atOnce(), Thread.ofPlatform().daemon().factory());
    try {
      List<Future<Answer>> answers =
          threads.invokeAll(
              asked.stream()
                  .map(page ->
                      (java.util.concurrent.Callable<Answer>) () -> probe.ask(URI.create(page)))
                  .toList(),
              bounds.all().toMillis(),
              TimeUnit.MILLISECONDS);
      Map<String, Answer> known = new TreeMap<>();
      for (int i = 0; i < asked.size(); i++) {
        if (!answers.get(i).isCancelled()) {
          known.put(asked.get(i), answers.get(i).get());
        }
      }
      return known;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e); // a probe never throws
    } finally {
      threads.shutdownNow();
    }
  }
}
