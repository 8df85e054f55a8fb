package dev.fixdex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;
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

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
  }
}
