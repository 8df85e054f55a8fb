package dev.fixdex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The libraries are, byte for byte, those that were looked at: a repository that serves another
 * file under the same version is noticed. {@code -Dfixdex.libraries.write} notes those that are
 * there.
 */
class LibrariesTest {
  private static final Path NOTED = Path.of(".mvn/libraries.sha256");

  /** Half a gigabyte of browsers' drivers, for tests only. */
  private static final String UNCHECKED = "driver-bundle";

  /** Libraries that docs/decisions.md calls by their family's name, by group. */
  private static final Map<String, String> EXPLAINED_AS =
      Map.of(
          "com.vladsch.flexmark", "flexmark-java",
          "io.pebbletemplates", "Pebble",
          "org.eclipse.jetty", "Jetty",
          "org.eclipse.lsp4j", "LSP4J",
          "org.junit.jupiter", "JUnit Jupiter",
          "com.tngtech.archunit", "ArchUnit",
          "com.microsoft.playwright", "Playwright",
          "com.deque.html.axe-core", "axe-core");

  @Test
  void everyLibraryHasTheChecksumThatWasNoted() throws IOException, NoSuchAlgorithmException {
    SortedSet<String> found = new TreeSet<>();
    for (String entry :
        System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
      String name = Path.of(entry).getFileName().toString();
      if (name.endsWith(".jar") && !name.startsWith(UNCHECKED) && !name.startsWith("surefire")) {
        found.add(name + "  " + sha256(Path.of(entry)));
      }
    }
    assertTrue(found.size() > 20, "only " + found);
    if (System.getProperty("fixdex.libraries.write") != null) {
      Files.write(NOTED, found);
    }
    assertEquals(
        Files.readAllLines(NOTED).stream().collect(Collectors.joining("\n")),
        String.join("\n", found));
  }

  @Test
  void everyLibraryThatTheBuildNamesIsExplained() throws IOException {
    String reasons = Files.readString(Path.of("docs/decisions.md"));
    Matcher named =
        Pattern.compile(
                "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>")
            .matcher(Files.readString(Path.of("pom.xml")));
    List<String> unexplained = new ArrayList<>();
    int count = 0;
    while (named.find()) {
      count++;
      String family = EXPLAINED_AS.getOrDefault(named.group(1), named.group(2));
      if (!reasons.contains("**" + family + "**")) {
        unexplained.add(named.group(1) + ":" + named.group(2));
      }
    }
    assertTrue(count > 15, "only " + count + " libraries in pom.xml");
    assertEquals(List.of(), unexplained);
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
  }
}
