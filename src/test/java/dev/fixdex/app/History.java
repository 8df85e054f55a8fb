package dev.fixdex.app;

import dev.fixdex.picture.SamplePictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What may happen to a knowledge base between two builds. The same seed gives the same history. */
public final class History {
  private static final int PICTURES = 3;

  private final Path kb;
  private final Random random;
  private int written;

  /** A history of the entries in a folder. */
  public History(Path kb, long seed) {
    this.kb = kb;
    this.random = new Random(seed);
  }

  private interface Change {
    void on(Path entry) throws IOException;
  }

  private record Named(String name, Change change) {}

  /** Lets one thing happen, and says what. */
  public String step() throws IOException {
    List<Named> changes =
        List.of(
            new Named("edit a body", this::editBody),
            new Named("edit a title", entry -> replace(entry, "\n# ", "\n# Word%d ")),
            new Named("add a tag", entry -> replace(entry, "tags: [", "tags: [\"word%d\", ")),
            new Named("change a category", entry -> line(entry, "category: ", "\"network\"")),
            new Named("look at it again", this::look),
            new Named("make a draft", entry -> line(entry, "status: ", "\"draft\"")),
            new Named("deprecate", entry -> line(entry, "status: ", "\"deprecated\"")),
            new Named("name another", this::relate),
            new Named("give an alias", this::alias),
            new Named("delete", Files::delete),
            new Named("move", this::move),
            new Named("copy under another id", this::copy),
            new Named("claim the id of another", this::claim),
            new Named("swap two ids", this::swap),
            new Named("link to another", this::link),
            new Named("break the front matter", entry -> replace(entry, "---\n", "--- {\n")),
            new Named("make it no text", entry -> Files.write(entry, new byte[] {0, 1, 2, 0})),
            new Named("drop a line", this::dropLine),
            new Named("say what another says", this::borrow),
            new Named("quote another error", entry -> replace(entry, "- [ ] `", "- [ ] `Word%d: ")),
            new Named("touch", this::touch),
            new Named("change the settings", entry -> settings()),
            new Named("change the theme", entry -> theme()),
            new Named("write a variable", this::variable),
            new Named("show a picture", this::show),
            new Named("draw a picture", entry -> draw()),
            new Named("take a picture away", entry -> takeAway()));
    return one(changes);
  }

  /** Lets one thing happen that has to do with pictures, and says what. */
  String pictureStep() throws IOException {
    return one(
        List.of(
            new Named("show a picture", this::show),
            new Named("show a picture", this::show),
            new Named("show one no more", entry -> replace(entry, "![Word](", "(")),
            new Named("draw a picture", entry -> draw()),
            new Named("draw a picture", entry -> draw()),
            new Named("draw what nobody shows", entry -> Files.write(kb.resolve("un.png"), png())),
            new Named("take a picture away", entry -> takeAway()),
            new Named("spoil a picture", entry -> Files.writeString(picture(), "<script>")),
            new Named("touch a picture", entry -> touchPicture()),
            new Named("copy a picture", entry -> copyPicture()),
            new Named("move an entry", this::move),
            new Named("make a draft", entry -> line(entry, "status: ", "\"draft\""))));
  }

  private String one(List<Named> changes) throws IOException {
    List<Path> entries = entries();
    Named next = changes.get(random.nextInt(changes.size()));
    if (entries.size() < 5) {
      next = changes.getFirst();
    }
    Path entry = entries.get(random.nextInt(entries.size()));
    next.change.on(entry);
    return next.name + " " + kb.relativize(entry);
  }

  /** A word more in the body. */
  void editBody(Path entry) throws IOException {
    replace(entry, "## 💡 Context", "Word%d happens too.\n\n## 💡 Context");
  }

  /** No entry names another any more. */
  void forgetRelations() throws IOException {
    for (Path entry : entries()) {
      line(entry, "related_kb: ", "[]");
    }
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.walk(kb)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private Path other() throws IOException {
    List<Path> entries = entries();
    return entries.get(random.nextInt(entries.size()));
  }

  private static String id(Path entry) {
    return entry.getFileName().toString().replace(".md", "");
  }

  /** What is no text any more has nothing in it that could be replaced. */
  private static String text(Path entry) throws IOException {
    return new String(Files.readAllBytes(entry), StandardCharsets.UTF_8);
  }

  private void replace(Path entry, String from, String to) throws IOException {
    String text = text(entry);
    int at = text.indexOf(from);
    if (at >= 0) {
      String with = to.formatted(random.nextInt(20));
      Files.writeString(entry, text.substring(0, at) + with + text.substring(at + from.length()));
    }
  }

  private static void line(Path entry, String field, String value) throws IOException {
    String text = text(entry);
    Files.writeString(entry, text.replaceFirst(field + "[^\n]*", field + value));
  }

  private void relate(Path entry) throws IOException {
    line(entry, "related_kb: ", "[\"" + id(other()) + "\"]");
  }

  private void look(Path entry) throws IOException {
    String day = "\"20%02d-0%d-17\"".formatted(15 + random.nextInt(10), 1 + random.nextInt(9));
    line(entry, random.nextBoolean() ? "updated: " : "created: ", day);
  }

  private void alias(Path entry) throws IOException {
    String alias = "CROSS_OLD_%03d".formatted(random.nextInt(5));
    replace(entry, "related_kb: ", "aliases: [\"" + alias + "\"]\nrelated_kb: ");
  }

  private void link(Path entry) throws IOException {
    String anchor = List.of("", "#symptoms", "#nowhere").get(random.nextInt(3));
    String link = "See [that](../x/" + id(other()) + ".md" + anchor + ") and CROSS_GONE_001.";
    replace(entry, "## 💡 Context", link + "\n\n## 💡 Context");
  }

  /** A picture may be there or not, and the link to it right or wrong. */
  private void show(Path entry) throws IOException {
    int number = random.nextInt(PICTURES);
    String folder = List.of("/img/", "../img/", "img/", "../../").get(random.nextInt(4));
    String image = "![Word](%sp%d.png)".formatted(folder, number);
    replace(entry, "## 💡 Context", image + " Word%d.\n\n## 💡 Context");
  }

  private Path picture() throws IOException {
    Path file = kb.resolve("img/p" + random.nextInt(PICTURES) + ".png");
    Files.createDirectories(file.getParent());
    return file;
  }

  /** Of few sizes and colours, so that files are alike now and then. */
  private byte[] png() {
    return SamplePictures.png(10 + random.nextInt(2), 10, random.nextInt(3));
  }

  private void draw() throws IOException {
    Files.write(picture(), png());
  }

  private void takeAway() throws IOException {
    Files.deleteIfExists(picture());
  }

  private void touchPicture() throws IOException {
    Path picture = picture();
    if (Files.exists(picture)) {
      touch(picture);
    }
  }

  private void copyPicture() throws IOException {
    Path from = picture();
    Path to = picture();
    if (Files.exists(from) && !from.equals(to)) {
      Files.write(to, Files.readAllBytes(from));
    }
  }

  private void dropLine(Path entry) throws IOException {
    List<String> lines = new ArrayList<>(List.of(text(entry).split("\n", -1)));
    lines.remove(lines.size() / 2 + random.nextInt(lines.size() - lines.size() / 2));
    Files.writeString(entry, String.join("\n", lines));
  }

  /** The second half of another entry. */
  private void borrow(Path entry) throws IOException {
    String other = text(other());
    Files.writeString(entry, text(entry) + "\n" + other.substring(other.length() / 2));
  }

  private void variable(Path entry) throws IOException {
    replace(entry, "related_kb: ", "variables:\n  WORD: {example: x%d}\nrelated_kb: ");
  }

  private void move(Path entry) throws IOException {
    Path target = kb.resolve("moved-" + random.nextInt(3)).resolve(entry.getFileName());
    if (!Files.exists(target)) {
      Files.createDirectories(target.getParent());
      Files.move(entry, target);
    }
  }

  private void copy(Path entry) throws IOException {
    String id = "CROSS_COPY_%03d".formatted(written++);
    Path target = entry.resolveSibling(id + ".md");
    Files.writeString(target, text(entry).replace(id(entry), id));
  }

  private void claim(Path entry) throws IOException {
    line(entry, "kb_id: ", "\"" + id(other()).toLowerCase(java.util.Locale.ROOT) + "\"");
  }

  private void swap(Path entry) throws IOException {
    Path other = other();
    byte[] mine = Files.readAllBytes(entry);
    Files.write(entry, Files.readAllBytes(other));
    Files.write(other, mine);
  }

  private void touch(Path entry) throws IOException {
    Files.setLastModifiedTime(entry, FileTime.fromMillis(1_600_000_000_000L + random.nextInt(9)));
  }

  private void settings() throws IOException {
    Path settings = kb.resolve("fixdex.yaml");
    String text = Files.readString(settings);
    String title = "  title: Word " + random.nextInt(20);
    Files.writeString(settings, text.replaceFirst("  title: [^\n]*", title));
  }

  private void theme() throws IOException {
    Path asset = kb.resolveSibling("templates/assets/own-" + random.nextInt(2) + ".css");
    Files.createDirectories(asset.getParent());
    Files.writeString(asset, "/* " + random.nextInt(20) + " */");
    if (random.nextInt(3) == 0) {
      Files.delete(asset);
    }
  }
}
