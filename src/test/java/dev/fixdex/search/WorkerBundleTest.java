package dev.fixdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The worker that pages start is made of the modules as they are now. */
class WorkerBundleTest {
  private static final Path ASSETS = Path.of("templates/assets");

  @Test
  void isMadeOfTheModulesAsTheyAre() throws IOException, NoSuchAlgorithmException {
    List<Path> modules;
    try (Stream<Path> files = Files.list(ASSETS.resolve("search"))) {
      modules = files.sorted().toList();
    }
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path module : modules) {
      digest.update(Files.readAllBytes(module));
    }
    String first = Files.readAllLines(ASSETS.resolve("search-worker.js")).getFirst();
    assertTrue(modules.size() > 5, modules::toString);
    assertEquals(
        HexFormat.of().formatHex(digest.digest()),
        first.substring(first.lastIndexOf(' ') + 1),
        "run src/main/scripts/bundle-worker.sh");
  }
}
