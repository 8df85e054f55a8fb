package dev.fixdex.disk;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;

/** Tells one build of the program from another, for caches that only its maker understands. */
public final class ProgramBuild {
  private static final String ID = read();

  private ProgramBuild() {}

  /** Names this build; a name of its own for each run where that cannot be told. */
  public static String id() {
    return ID;
  }

  private static String read() {
    CodeSource source = ProgramBuild.class.getProtectionDomain().getCodeSource();
    try {
      Path program = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(program) ? stamp(program) : ofClasses(program);
    } catch (IOException | URISyntaxException | RuntimeException e) {
      return "unknown " + System.nanoTime();
    }
  }

  private static String stamp(Path file) throws IOException {
    return Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis();
  }

  /** Run from a folder of classes, as tests are. */
  private static String ofClasses(Path folder) throws IOException {
    long sum = 0;
    List<String> files = FileTree.files(folder);
    for (String file : files) {
      sum += Objects.hash(file, stamp(folder.resolve(file)));
    }
    return files.size() + " classes " + sum;
  }
}
