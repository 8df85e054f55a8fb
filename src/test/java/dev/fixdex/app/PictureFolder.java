package dev.fixdex.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A small knowledge base on disk whose entries show pictures. */
final class PictureFolder {
  private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

  private final Path root;

  PictureFolder(Path root) {
    this.root = root;
  }

  /** A file of the knowledge base. */
  Path file(String path) {
    return root.resolve("kb").resolve(path);
  }

  void write(String path, byte[] bytes) throws IOException {
    Files.createDirectories(file(path).getParent());
    Files.write(file(path), bytes);
  }

  /** An entry without faults but those of what its body says. */
  void entry(String path, String id, String body) throws IOException {
    String text = HostileEntries.good(id) + "\n## 💡 Context (optional)\n\n" + body + "\n";
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  KnowledgeBase base() {
    return Folders.base(root.resolve("kb"));
  }

  SiteBuild.Outcome build() {
    SiteBuild.Options options =
        new SiteBuild.Options(root.resolve("site"), true, false, 2, TODAY, "test");
    return new SiteBuild(base(), options).run();
  }

  /** The files of the site by path. */
  SortedMap<String, byte[]> site() throws IOException {
    SortedMap<String, byte[]> read = new TreeMap<>();
    Path site = root.resolve("site");
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        read.put(site.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return read;
  }

  /** A text file of the site. */
  String text(String path) throws IOException {
    return Files.readString(root.resolve("site").resolve(path));
  }

  /** Names of the pictures of the site, sorted. */
  List<String> pictures() throws IOException {
    Path folder = root.resolve("site/pictures");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return List.copyOf(new TreeSet<>(files.map(file -> file.getFileName().toString()).toList()));
    }
  }
}
