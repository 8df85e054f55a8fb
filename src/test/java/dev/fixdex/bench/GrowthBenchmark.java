package dev.fixdex.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.fixdex.app.HostileEntries;
import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.app.KnowledgeBase.Opened;
import dev.fixdex.app.SiteBuild;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prints how the processor time for one entry grows when what it is made of is doubled: pieces that
 * parsers of Markdown are known to be slow on (the names follow cmark's list of pathological
 * inputs), laid out as one paragraph and as many, and code that our own scanners read. Each is
 * built whole: read, linted, rendered, indexed.
 *
 * <p>Argument: a folder to work in, which is emptied.
 */
final class GrowthBenchmark {
  private static final String ID = "CROSS_GROWING_001";
  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);
  private static final int RUNS = 3;

  /** As many brackets as a paragraph may have, with room for the longest piece. */
  private static final int ROW = 1_900;

  private static final int SMALL = 3_500;
  private static final int LARGE = 100_000;

  /** Below this, doubling is lost in what building anything takes. */
  private static final double NOISE_MILLIS = 40;

  private final Path folder;
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private GrowthBenchmark(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    new GrowthBenchmark(Path.of(args[0])).run();
  }

  private void run() throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    double empty = 0;
    for (int warm = 0; warm < 30; warm++) {
      empty = millis("");
    }
    out.printf(Locale.ROOT, "an entry without any: %.0f ms of processor time%n%n", empty);
    out.println("| what | KB | ms | twice | four times | the last doubling |");
    out.println("|---|---|---|---|---|---|");
    double worst = 0;
    double slowest = 0;
    for (Map.Entry<String, Shape> shape : shapes().entrySet()) {
      double[] millis = new double[3];
      for (int i = 0; i < millis.length; i++) {
        millis[i] = Math.max(0, millis(shape.getValue().body(1 << i)) - empty);
      }
      double growth = millis[2] < NOISE_MILLIS ? Double.NaN : millis[2] / millis[1];
      worst = Double.isNaN(growth) ? worst : Math.max(worst, growth);
      slowest = Math.max(slowest, millis[2]);
      out.printf(
          Locale.ROOT,
          "| %s | %d | %.0f | %.0f | %.0f | %s |%n",
          shape.getKey(),
          shape.getValue().body(1).length() / 1024,
          millis[0],
          millis[1],
          millis[2],
          Double.isNaN(growth) ? "" : "%.1f".formatted(growth));
    }
    out.printf(Locale.ROOT, "%nworst doubling: %.1f; longest: %.0f ms%n", worst, slowest);
  }

  /**
   * The least processor time of some builds, in milliseconds: that of all threads, so that others'
   * work on the machine does not count.
   */
  private double millis(String body) throws IOException {
    long least = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      empty(folder);
      Path kb = Files.createDirectories(folder.resolve("kb"));
      Files.writeString(kb.resolve(ID + ".md"), HostileEntries.good(ID) + "\n" + body);
      if (!(KnowledgeBase.open(folder, kb) instanceof Opened.Ready(var base))) {
        throw new IllegalStateException("the knowledge base does not open");
      }
      SiteBuild.Options options =
          new SiteBuild.Options(folder.resolve("site"), true, false, 2, TODAY, "bench")
              .withAim(SiteBuild.Aim.PREVIEW);
      long start = system.getProcessCpuTime();
      new SiteBuild(base, options).run();
      least = Math.min(least, system.getProcessCpuTime() - start);
    }
    return least / 1e6;
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** A body that holds so many times as much as the smallest. */
  private interface Shape {
    String body(int times);
  }

  private static Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    pieces()
        .forEach((name, piece) -> {
          shapes.put(name + ", one paragraph", times -> repeated(piece, times * SMALL));
          shapes.put(name + ", many", times -> paragraphs(piece, times * LARGE));
        });
    shapes.put("nested brackets", times -> nested("[", "a", "]", times * 450));
    shapes.put("nested emphasis", times -> nested("*a **a ", "b", " a** a*", times * 100));
    shapes.put("growing backticks", times -> growing("`", times * 100));
    shapes.put("definitions", times -> lines(times * 100, "[a%d]: /u"));
    shapes.put("definitions and uses", times -> "[a]: u\n\n" + paragraphs("[a] ", times * LARGE));
    shapes.put("quotes", times -> "> a\n".repeat(times * 20_000));
    shapes.put("lines in one quote", times -> "> a\n".repeat(times * 6_000));
    shapes.put("indented lines", times -> "a\n" + " b\n".repeat(times * 1_500));
    shapes.put("code in a quote", times -> "> ```\n" + "> b\n".repeat(times * 6_000));
    shapes.put("code in a list, tabs", times -> "- ```\n" + "\tb\n".repeat(times * 1_500));
    shapes.put("lists", times -> "- a\n".repeat(times * 20_000));
    shapes.put("empty items", times -> "- - - a" + "\n".repeat(times * 50_000));
    shapes.put("headings", times -> lines(times * 5_000, "### a%d\n"));
    shapes.put("a wide table", times -> table(times * 200, 10));
    shapes.put("a long table", times -> table(3, times * 5_000));
    shapes.put("links", times -> lines(times * 3_000, "[a](b%d)\n"));
    shapes.put("symptoms", times -> lines(times * 1_000, "- [ ] `error: it%d fails`"));
    for (Map.Entry<String, String> code : code().entrySet()) {
      String language = code.getKey().replaceFirst(",.*", "");
      String line = code.getValue();
      shapes.put(
          "code: " + code.getKey(),
          times -> "```" + language + "\n" + repeated(line, times * 50_000) + "\n```\n");
    }
    return shapes;
  }

  private static Map<String, String> pieces() {
    Map<String, String> pieces = new LinkedHashMap<>();
    pieces.put("emphasis in strong emphasis", "*a **a ");
    pieces.put("emphasis closers", "a_ ");
    pieces.put("emphasis openers", "_a ");
    pieces.put("link closers", "a]");
    pieces.put("link openers", "[a");
    pieces.put("mismatched openers and closers", "*a_ ");
    pieces.put("openers and closers, multiples of 3", "a**b c* ");
    pieces.put("link openers and emphasis closers", "[ a_");
    pieces.put("brackets and parentheses", "[ (](");
    pieces.put("images in links", "![[]()");
    pieces.put("a hard link", "**x [a*b**c*](d)");
    pieces.put("unclosed links in angles", "[a](<b");
    pieces.put("unclosed links", "[a](b");
    pieces.put("unclosed comments", "</<!--");
    pieces.put("processing instructions", "<?");
    pieces.put("declarations", "<!A ");
    pieces.put("CDATA", "<![CDATA[");
    pieces.put("NULs", "a\0 ");
    pieces.put("entities", "&amp");
    pieces.put("code spans", "`a ``b ");
    pieces.put("bare links", "http://a.b ");
    pieces.put("addresses", "a@b.c ");
    pieces.put("pipes", "a | ");
    pieces.put("placeholders", "__A__ ");
    pieces.put("words", "connection refused 127.0.0.1:80 ");
    return pieces;
  }

  private static Map<String, String> code() {
    Map<String, String> code = new LinkedHashMap<>();
    code.put("bash, quotes", "echo 'a' \"b\" `c` __A__ <d>\n");
    code.put("bash, substitutions", "$(");
    code.put("bash, groups", "if true; then (\n");
    code.put("bash, here-documents", "cat <<E\n");
    code.put("bash, open quotes", "\"'`");
    code.put("powershell, strings", "\"$(");
    code.put("json, brackets", "[");
    code.put("json, objects", "{\"a\":\n");
    code.put("yaml, brackets", "[");
    code.put("yaml, keys", "a:\n  b: c\n");
    code.put("xml, elements", "<a>\n");
    code.put("toml, arrays", "a=[\n");
    code.put("dockerfile, lines", "RUN a \\\n");
    code.put("sql, strings", "select 'a';\n");
    code.put("text, wildcards", "a ... b ... c\n");
    code.put("text, addresses", "0x7f 10.0.0.1 /a/b/c 12:30:01 ");
    code.put("text, one long word", "abc");
    return code;
  }

  private static String repeated(String piece, int length) {
    return piece.repeat(1 + length / piece.length());
  }

  private static String paragraphs(String piece, int length) {
    return (repeated(piece, ROW) + "\n\n").repeat(1 + length / ROW);
  }

  private static String nested(String open, String middle, String close, int depth) {
    return open.repeat(depth) + middle + close.repeat(depth);
  }

  private static String growing(String piece, int count) {
    return IntStream.range(1, count)
        .mapToObj(i -> "e" + piece.repeat(i % 150))
        .collect(Collectors.joining());
  }

  private static String lines(int count, String format) {
    return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining("\n"));
  }

  private static String table(int columns, int rows) {
    return List.of("|a", "|-").stream()
            .map(cell -> cell.repeat(columns) + "\n")
            .collect(Collectors.joining())
        + ("|b".repeat(columns) + "\n").repeat(rows);
  }
}
