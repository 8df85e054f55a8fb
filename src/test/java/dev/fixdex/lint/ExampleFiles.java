package dev.fixdex.lint;

import dev.fixdex.lint.rules.Rules;
import dev.fixdex.picture.SamplePictures;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The examples of all rules as files, for tests of other ways to lint. */
public final class ExampleFiles {
  private ExampleFiles() {}

  /**
   * One example.
   *
   * @param path where it lies in a knowledge base
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record ExampleFile(String name, String path, byte[] bytes) {}

  /** The bad ones, and the entry without any fault. */
  public static Stream<ExampleFile> all() {
    byte[] good = Lints.exampleEntry().getBytes(StandardCharsets.UTF_8);
    return Stream.concat(
        Stream.of(new ExampleFile("good", RuleExample.PATH, good)),
        Rules.ALL.stream().map(Rule::info).flatMap(ExampleFiles::of));
  }

  private static Stream<ExampleFile> of(RuleInfo rule) {
    return rule.examples().stream()
        .map(example ->
            new ExampleFile(
                rule.id().code() + " " + example.badText(),
                example.path(),
                RuleExamplesTest.bad(rule, example).bytes()));
  }

  /**
   * Entries that the examples speak of, by path. Deprecated, for they say what the examples say,
   * and no rule compares an entry with one that it has replaced.
   */
  public static Map<String, String> neighbours() {
    String entry =
        Lints.exampleEntry().replace("related_kb: []", "status: deprecated\nrelated_kb: []");
    Map<String, String> files = new LinkedHashMap<>();
    files.put("docker/CROSS_DOCKER_002.md", entry.replace("CROSS_DOCKER_001", "CROSS_DOCKER_002"));
    files.put(
        "docker/CROSS_DOCKER_008.md",
        entry
            .replace("CROSS_DOCKER_001", "CROSS_DOCKER_008")
            .replace("related_kb: []", "related_kb: [CROSS_DOCKER_004]"));
    return files;
  }

  /** Pictures that the examples show, by path. */
  public static Map<String, byte[]> pictures() {
    return Map.of(RuleExample.PICTURE, SamplePictures.png(40, 30, 0x2266aa));
  }

  /** The entry without any fault, CROSS_DOCKER_001. */
  public static String entry() {
    return Lints.exampleEntry();
  }
}
