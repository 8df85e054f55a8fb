package dev.fixdex.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Writes a knowledge base of any size for benchmarks: entries of about 3 KB, made by recombining
 * the sections of real ones. Each error text gets a word that no other entry has: else every entry
 * would be a copy of others, which no knowledge base is. The same seed gives the same bytes.
 *
 * <pre>java KnowledgeBaseGenerator.java TARGET COUNT SEED SOURCE...</pre>
 */
public final class KnowledgeBaseGenerator {
  private static final List<String> CATEGORIES =
      List.of(
          "docker", "kubernetes", "git", "network", "build", "runtime", "database", "permissions");
  private static final List<String> PLATFORMS =
      List.of("linux", "windows", "macos", "cross-platform");
  private static final List<String> CRITICALITIES = List.of("low", "medium", "high", "critical");
  private static final List<String> SECTIONS =
      List.of("This Is Your Problem If", "SOLUTION", "Verification", "Fallback", "Context");

  private final List<Source> sources;
  private final Random random;

  private KnowledgeBaseGenerator(List<Source> sources, long seed) {
    this.sources = sources;
    this.random = new Random(seed);
  }

  /** An entry taken apart. */
  private record Source(String technology, String title, String summary, List<String> sections) {}

  /**
   * Writes a knowledge base.
   *
   * @param args target folder, number of entries, seed, folders with entries to recombine
   */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[0]);
    int count = Integer.parseInt(args[1]);
    long seed = Long.parseLong(args[2]);
    List<Source> sources = new ArrayList<>();
    for (int i = 3; i < args.length; i++) {
      sources.addAll(sourcesIn(Path.of(args[i])));
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("no entries found to recombine");
    }
    new KnowledgeBaseGenerator(sources, seed).write(target, count);
    System.out.println(count + " entries from " + sources.size() + " in " + target);
  }

  private static List<Source> sourcesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> sorted = files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
      List<Source> sources = new ArrayList<>();
      for (Path file : sorted) {
        Source source = source(Files.readString(file));
        if (source != null) {
          sources.add(source);
        }
      }
      return sources;
    }
  }

  private static Source source(String text) {
    String[] parts = text.split("\n(?=## )");
    List<String> sections = new ArrayList<>();
    for (String wanted : SECTIONS) {
      String found = "";
      for (String part : parts) {
        if (part.startsWith("## ") && part.lines().findFirst().orElse("").contains(wanted)) {
          found = part.strip() + "\n";
        }
      }
      sections.add(found);
    }
    String title = lineThat(parts[0], "# ");
    boolean whole = !title.isEmpty() && sections.stream().noneMatch(String::isEmpty);
    String technology = lineThat(parts[0], "technologies: [").split("[,\\]]")[0];
    return whole
        ? new Source(technology, title, lineThat(parts[0], "> **TL;DR**"), sections)
        : null;
  }

  private static String lineThat(String text, String begins) {
    return text.lines()
        .filter(line -> line.startsWith(begins))
        .map(line -> line.substring(begins.length()).strip())
        .findFirst()
        .orElse("");
  }

  private void write(Path target, int count) throws IOException {
    List<String> ids = new ArrayList<>(count);
    List<String> categories = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String category = any(CATEGORIES);
      categories.add(category);
      String topic = category.toUpperCase(Locale.ROOT).replace('-', '_');
      ids.add("%s_%s_%06d".formatted(any(List.of("CROSS", "LINUX", "WIN", "MAC")), topic, i + 1));
    }
    for (int i = 0; i < count; i++) {
      Path folder = Files.createDirectories(target.resolve(categories.get(i)));
      Files.writeString(folder.resolve(ids.get(i) + ".md"), entry(ids, categories.get(i), i));
    }
    Files.writeString(target.resolve("fixdex.yaml"), "site: {url: \"https://kb.example/\"}\n");
  }

  private String entry(List<String> ids, String category, int number) {
    Source first = any(sources);
    Source second = any(sources);
    StringBuilder text = new StringBuilder(4096);
    text.append("---\nkb_id: \"").append(ids.get(number)).append("\"\n");
    text.append("category: \"").append(category).append("\"\n");
    text.append("platform: \"").append(any(PLATFORMS)).append("\"\n");
    text.append("technologies: [").append(first.technology()).append("]\n");
    text.append("complexity: ").append(1 + random.nextInt(10)).append('\n');
    text.append("criticality: \"").append(any(CRITICALITIES)).append("\"\n");
    text.append("created: \"").append(date()).append("\"\n");
    text.append("tags: [").append(category).append(", t").append(random.nextInt(200)).append("]\n");
    text.append("related_kb: [").append(related(ids, number)).append("]\n---\n\n");
    text.append("# ").append(first.title()).append(" ").append(number + 1).append("\n\n");
    text.append("> **TL;DR**").append(first.summary()).append("\n");
    text.append("> **Fix Time**: ~5 min | **Platform**: any\n\n---\n\n");
    for (int i = 0; i < SECTIONS.size(); i++) {
      Source from = i == 0 ? first : random.nextBoolean() ? first : second;
      String section = from.sections().get(i);
      text.append(i == 0 ? named(section, word(number)) : section).append('\n');
    }
    return text.toString();
  }

  /** A section with a word at the end of each error text. */
  private static String named(String section, String word) {
    return section.replaceAll("(?m)(?<!`)`([^`\n]{12,})`(?!`)", "`$1: " + word + "`");
  }

  /** A word for a number, always another one. */
  private static String word(int number) {
    String consonants = "bdfgklmnprstvz";
    String vowels = "aeiou";
    StringBuilder word = new StringBuilder();
    int rest = number + 70;
    while (rest > 0) {
      word.append(consonants.charAt(rest % 14)).append(vowels.charAt(rest / 14 % 5));
      rest /= 70;
    }
    return word.append('x').toString();
  }

  private String date() {
    return "20%02d-%02d-%02d"
        .formatted(18 + random.nextInt(8), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private String related(List<String> ids, int number) {
    List<String> related = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String id = ids.get(random.nextInt(ids.size()));
      if (!id.equals(ids.get(number)) && !related.contains('"' + id + '"')) {
        related.add('"' + id + '"');
      }
    }
    return String.join(", ", related);
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
