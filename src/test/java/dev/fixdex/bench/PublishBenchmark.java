package dev.fixdex.bench;

import dev.fixdex.disk.SitePublisher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prints how long it takes to publish many small pages: the first time, again unchanged, and with
 * one page changed.
 *
 * <p>Arguments: a folder for the site (it is published to), and the number of pages, usually 20000.
 */
final class PublishBenchmark {
  private static final int PAGE_BYTES = 9_000;
  private static final int CHUNK = 64;

  private final Path site;
  private final int pages;
  private final int threads = Runtime.getRuntime().availableProcessors();

  private PublishBenchmark(Path site, int pages) {
    this.site = site;
    this.pages = pages;
  }

  public static void main(String[] args) throws Exception {
    PublishBenchmark benchmark = new PublishBenchmark(Path.of(args[0]), Integer.parseInt(args[1]));
    benchmark.measure("first", 0, -1);
    benchmark.measure("second, unchanged", 0, -1);
    benchmark.measure("third, unchanged", 0, -1);
    benchmark.measure("one page changed", 0, 17);
    benchmark.measure("one page changed back", 0, -1);
    benchmark.measure("all pages changed", 1, -1);
    benchmark.measure("all pages changed again", 2, -1);
  }

  private void measure(String name, int seed, int odd) throws Exception {
    byte[] text = new byte[PAGE_BYTES];
    new Random(seed).nextBytes(text);
    long start = System.nanoTime();
    long written;
    try (SitePublisher publisher = SitePublisher.to(site);
        ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> chunks = new ArrayList<>();
      for (int from = 0; from < pages; from += CHUNK) {
        int first = from;
        chunks.add(workers.submit(() -> write(publisher, first, text, odd)));
      }
      for (Future<?> chunk : chunks) {
        chunk.get();
      }
      written = System.nanoTime();
      publisher.publish();
    }
    System.out.printf(
        "%-24s write %,6d ms  publish %,6d ms%n",
        name, (written - start) / 1_000_000, (System.nanoTime() - written) / 1_000_000);
  }

  private void write(SitePublisher publisher, int from, byte[] text, int odd) {
    for (int page = from; page < Math.min(pages, from + CHUNK); page++) {
      byte[] bytes = text.clone();
      bytes[0] = (byte) page;
      bytes[1] = (byte) (page >> 8);
      bytes[2] = (byte) (page == odd ? 1 : 0);
      publisher.write("entries/entry-" + page + "/index.html", bytes);
    }
  }
}
