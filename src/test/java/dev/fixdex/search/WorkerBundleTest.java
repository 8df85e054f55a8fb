package dev.fixdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The workers that pages start are made of the modules as they are now. */
class WorkerBundleTest {
  private static final Path ASSETS = Path.of("templates/assets");

  @Test
  void theSearchIsMadeOfItsModulesAsTheyAre() throws IOException, NoSuchAlgorithmException {
    assertMadeOf("search-worker.js", modules("search"));
  }

  @Test
  void theDiagnosisIsMadeOfItsModulesAsTheyAre() throws IOException, NoSuchAlgorithmException {
    List<Path> modules = new ArrayList<>(modules("diagnose"));
    modules.addAll(modules("search"));
    assertMadeOf("diagnose-worker.js", modules);
  }

  private static List<Path> modules(String folder) throws IOException {
    try (Stream<Path> files = Files.list(ASSETS.resolve(folder))) {
      List<Path> modules = files.sorted().toList();
      assertTrue(modules.size() > 5, modules::toString);
      return modules;
    }
  }

  private static void assertMadeOf(String bundle, List<Path> modules)
      throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path module : modules) {
      digest.update(Files.readAllBytes(module));
    }
    String first = Files.readAllLines(ASSETS.resolve(bundle)).getFirst();
    assertEquals(
        HexFormat.of().formatHex(digest.digest()),
        first.substring(first.lastIndexOf(' ') + 1),
        "run src/main/scripts/bundle-worker.sh");
  }
}
