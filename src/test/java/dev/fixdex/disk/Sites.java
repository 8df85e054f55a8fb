package dev.fixdex.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Publishes sites given as maps, and reads them back from disk. */
final class Sites {
  private Sites() {}

  static void publish(Path output, Map<String, String> files) {
    try (SitePublisher publisher = SitePublisher.to(output)) {
      write(publisher, files);
      publisher.publish();
    }
  }

  static void write(SitePublisher publisher, Map<String, String> files) {
    files.forEach((path, text) -> publisher.write(path, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** All files of a folder with their text, the marker left out. */
  static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String path : FileTree.files(folder)) {
      if (!path.equals(SitePublisher.MARKER)) {
        files.put(path, Files.readString(folder.resolve(path)));
      }
    }
    return files;
  }
}
