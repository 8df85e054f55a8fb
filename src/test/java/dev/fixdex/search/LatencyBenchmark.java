package dev.fixdex.search;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long answers take, warm: {@code LatencyBenchmark FOLDER QUERIES}, a folder of entries and how
 * many random queries up to 64 KB to ask. Run by {@code bench/search-latency.sh}.
 */
final class LatencyBenchmark {
  private static final int WARM = 2000;
  private static final int SAID_EACH = 50_000;

  private LatencyBenchmark() {}

  public static void main(String[] args) throws Exception {
    List<IndexDocument> entries = ShippedEntries.read(Path.of(args[0]));
    int count = Integer.parseInt(args[1]);
    Path folder = Files.createTempDirectory("fixdex-latency");
    try (SearchIndexWriter writer = SearchIndexWriter.create(folder, List.of())) {
      for (IndexDocument entry : entries) {
        writer.add(entry);
      }
      writer.commit("test");
    }
    RandomQueries queries = new RandomQueries(entries, new Random(7));
    long[] nanos = new long[count];
    long[] own = new long[count];
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    try (SearchIndex index = SearchIndex.open(folder)) {
      for (int i = -WARM; i < count; i++) {
        SearchRequest request = new SearchRequest(queries.next(), 10, Filters.NONE);
        long ownStart = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        index.search(request);
        if (i >= 0) {
          nanos[i] = System.nanoTime() - start;
          own[i] = threads.getCurrentThreadCpuTime() - ownStart;
        }
        if (i > 0 && i % SAID_EACH == 0) {
          say(Arrays.copyOf(nanos, i), Arrays.copyOf(own, i), entries.size());
        }
      }
    }
    say(nanos, own, entries.size());
  }

  /** On a busy machine the clock says what others do; the thread's own time does not. */
  private static void say(long[] nanos, long[] own, int entries) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf(
        Locale.ROOT,
        "%,d queries, %,d entries: by the clock %s; by the thread's own time %s%n",
        nanos.length,
        entries,
        quantiles(nanos),
        quantiles(own));
  }

  private static String quantiles(long[] nanos) {
    Arrays.sort(nanos);
    int count = nanos.length;
    return String.format(
        Locale.ROOT,
        "p50 %.2f ms, p99 %.2f ms, longest %.2f ms",
        nanos[count / 2] / 1e6,
        nanos[Math.min(count - 1, count * 99 / 100)] / 1e6,
        nanos[count - 1] / 1e6);
  }
}
