package dev.fixdex.app;

import dev.fixdex.app.KnowledgeBase.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A knowledge base, built whole. */
final class BuiltSite {
  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);
  private static final String SETTINGS = "fixdex.yaml";

  private BuiltSite() {}

  /**
   * The files by path of the shipped knowledge base's site.
   *
   * @param folder an empty one, to build in
   * @param settings what becomes of the settings' text
   */
  static SortedMap<String, byte[]> of(Path folder, UnaryOperator<String> settings)
      throws IOException {
    return of(Path.of("kb"), folder, settings);
  }

  /**
   * The files by path of a knowledge base's site.
   *
   * @param shipped the knowledge base's folder; it stays as it is
   * @param folder an empty one, to build in
   * @param settings what becomes of the settings' text
   */
  static SortedMap<String, byte[]> of(Path shipped, Path folder, UnaryOperator<String> settings)
      throws IOException {
    Path copy = folder.resolve("kb");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(shipped.relativize(file).toString()));
      }
    }
    Files.writeString(
        copy.resolve(SETTINGS), settings.apply(Files.readString(copy.resolve(SETTINGS))));
    if (!(KnowledgeBase.open(folder, copy) instanceof Opened.Ready(var base))) {
      throw new IllegalStateException("the knowledge base does not open: " + shipped);
    }
    Path output = folder.resolve("site");
    SiteBuild.Outcome outcome =
        new SiteBuild(base, new SiteBuild.Options(output, false, false, 2, TODAY, "test")).run();
    if (!outcome.published()) {
      throw new IllegalStateException("not built: " + outcome.findings());
    }
    return read(output);
  }

  private static SortedMap<String, byte[]> read(Path output) throws IOException {
    SortedMap<String, byte[]> read = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        read.put(output.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return read;
  }
}
