package dev.fixdex.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A knowledge base of one entry, {@code CROSS_DOCKER_001}, without a finding. */
final class SmallBase {
  private SmallBase() {}

  /** Makes one in the folder {@code kb} of a folder, and tells the entry's file. */
  static Path in(Path folder) throws IOException {
    Path category = Files.createDirectories(folder.resolve("kb/docker"));
    Path shipped = Path.of("src/test/resources/cli/kb/docker/CROSS_DOCKER_001.md");
    String text = Files.readString(shipped).replaceFirst("related_kb: .*", "related_kb: []");
    return Files.writeString(category.resolve("CROSS_DOCKER_001.md"), text);
  }
}
