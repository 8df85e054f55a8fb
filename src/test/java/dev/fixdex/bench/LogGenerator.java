package dev.fixdex.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Writes a knowledge base with three error texts an entry, no two alike, and logs to diagnose with
 * it. The logs are made of the words that the error texts are made of, which is the hard case: of
 * ordinary logs most words are in no error text. The same seed gives the same bytes.
 *
 * <pre>java LogGenerator.java TARGET ENTRIES MEGABYTES SEED</pre>
 */
public final class LogGenerator {
  private static final List<String> SUBJECTS =
      List.of(
          "server",
          "client",
          "daemon",
          "compiler",
          "linker",
          "plugin",
          "database",
          "replica",
          "scheduler",
          "container",
          "volume",
          "registry",
          "certificate",
          "session",
          "module",
          "package",
          "repository",
          "pipeline",
          "runner",
          "proxy",
          "cluster",
          "node",
          "index",
          "schema",
          "queue",
          "broker",
          "consumer",
          "kernel",
          "driver",
          "device");
  private static final List<String> VERBS =
      List.of(
          "cannot open",
          "failed to load",
          "could not resolve",
          "refused to accept",
          "timed out for",
          "is unable to parse",
          "has lost",
          "does not support",
          "rejected",
          "cannot allocate",
          "failed to verify",
          "could not lock",
          "was denied access to",
          "overflowed",
          "aborted",
          "cannot find",
          "failed to bind",
          "could not decode",
          "has no permission for",
          "corrupted");
  private static final List<String> OBJECTS =
      List.of(
          "handshake",
          "checksum",
          "manifest",
          "segment",
          "snapshot",
          "layer",
          "token",
          "secret",
          "namespace",
          "partition",
          "cursor",
          "socket",
          "channel",
          "stream",
          "header",
          "payload",
          "descriptor",
          "mutex",
          "heap",
          "stack frame",
          "page table",
          "symbol",
          "prefix",
          "mirror",
          "endpoint",
          "gateway",
          "tunnel",
          "lease",
          "quota",
          "shard");
  private static final List<String> ENDS =
      List.of(
          "bad magic number",
          "connection reset by peer",
          "no space left",
          "permission denied",
          "unexpected end of input",
          "version mismatch",
          "deadline exceeded",
          "already exists",
          "invalid argument",
          "resource temporarily unavailable",
          "protocol error",
          "not found",
          "illegal state",
          "checksum mismatch",
          "operation not permitted",
          "broken pipe");
  private static final List<String> LEVELS = List.of("INFO", "DEBUG", "WARN", "ERROR", "TRACE");
  private static final String SYLLABLES =
      "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu";

  private final Random random;
  private final List<String> names = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  private LogGenerator(long seed) {
    random = new Random(seed);
  }

  /**
   * Writes a knowledge base in {@code TARGET/kb}, and the logs {@code repetitive.log} and {@code
   * distinct.log} beside it.
   *
   * @param args target folder, number of entries, size of each log in megabytes, seed
   */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[0]);
    LogGenerator generator = new LogGenerator(Long.parseLong(args[3]));
    generator.knowledgeBase(target.resolve("kb"), Integer.parseInt(args[1]));
    long bytes = Long.parseLong(args[2]) * 1_000_000;
    List<String> templates = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      templates.add(i % 40 == 0 ? generator.any(generator.texts) : generator.sentence());
    }
    write(
        target.resolve("repetitive.log"),
        bytes,
        () ->
            generator.stamp() + generator.any(templates) + " id=" + generator.random.nextInt(9999));
    write(target.resolve("distinct.log"), bytes, generator::distinctLine);
  }

  private static void write(Path file, long bytes, Supplier<String> lines) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      long written = 0;
      while (written < bytes) {
        String line = lines.get();
        out.write(line);
        out.write('\n');
        written += line.length() + 1;
      }
    }
  }

  private void knowledgeBase(Path kb, int entries) throws IOException {
    String[] syllables = SYLLABLES.split(" ");
    for (int i = 0; i < 3000; i++) {
      StringBuilder name = new StringBuilder();
      for (int k = 2 + random.nextInt(3); k > 0; k--) {
        name.append(syllables[random.nextInt(syllables.length)]);
      }
      names.add(name.toString());
    }
    for (int i = 0; i < entries; i++) {
      String id = "CROSS_BUILD_%06d".formatted(i + 1);
      Path file = kb.resolve("build").resolve(id + ".md");
      Files.createDirectories(file.getParent());
      List<String> own = List.of(errorText(3 * i), errorText(3 * i + 1), errorText(3 * i + 2));
      texts.addAll(own);
      Files.writeString(file, entry(id, own));
    }
    Files.writeString(kb.resolve("fixdex.yaml"), "site: {url: \"https://kb.example/\"}\n");
  }

  private static String entry(String id, List<String> own) {
    return """
    ---
    kb_id: "%s"
    category: "build"
    platform: "cross-platform"
    technologies: [maven]
    complexity: 3
    criticality: "high"
    created: "2026-01-01"
    tags: [build]
    related_kb: []
    ---

    # Problem %s

    > **TL;DR**: It is broken → mend it
    > **Fix Time**: ~5 min | **Platform**: Any

    ---

    ## 🔍 This Is Your Problem If:

    - [ ] `%s`
    - [ ] `%s`
    - [ ] `%s`

    **Where to Check**: the log

    ---

    ## ✅ SOLUTION (copy-paste)

    ```bash
    make clean
    ```
    """
        .formatted(id, id, own.get(0), own.get(1), own.get(2));
  }

  private String errorText(int number) {
    return switch (number % 6) {
      case 0 -> "error E%04d: %s".formatted(number % 600, clause());
      case 1 -> "%s: %s".formatted(clause(), any(ENDS));
      case 2 -> "com.%s.%s: %s".formatted(any(names), exception(), clause());
      case 3 -> "fatal: %s '<name>': %s".formatted(clause(), any(ENDS));
      case 4 -> "%s ... %s %s".formatted(any(names), clause(), any(names));
      default -> "%s: %s (code %d)".formatted(any(names), clause(), number % 300);
    };
  }

  private String exception() {
    String name = any(names);
    String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return capital + any(List.of("Exception", "Error", "Failure"));
  }

  private String clause() {
    return String.join(" ", any(names), any(SUBJECTS), any(VERBS), any(OBJECTS), any(names));
  }

  private String sentence() {
    int words = 4 + random.nextInt(9);
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < words; i++) {
      List<String> pool = List.of(any(List.of(SUBJECTS, VERBS, OBJECTS, names))).getFirst();
      line.append(i == 0 ? "" : " ").append(any(pool));
    }
    return line.toString();
  }

  private String stamp() {
    return "2026-01-%02dT%02d:%02d:%02d.%03dZ %s "
        .formatted(
            1 + random.nextInt(28),
            random.nextInt(24),
            random.nextInt(60),
            random.nextInt(60),
            random.nextInt(1000),
            any(LEVELS));
  }

  private String distinctLine() {
    if (random.nextInt(100) == 0) {
      return stamp() + any(texts) + " " + sentence() + " " + Long.toHexString(random.nextLong());
    }
    return stamp() + sentence() + " " + any(names) + any(names) + "/" + random.nextInt(1_000_000);
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
