package dev.fixdex.shards;

import dev.fixdex.source.ContentHash;
import java.util.Base64;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Some files that are made together. They are in a folder that is named by what they hold, so that
 * a file never changes: files of two builds do not mix, and a change of entries leaves most of them
 * where they are.
 */
public final class BrowserPart {
  /**
   * Letters of a folder's name, six bits each: a reader whose browser has kept the files takes them
   * for those of another build once in sixteen million changes.
   */
  static final int LETTERS = 4;

  private final ShardKind kind;
  private final int number;
  private final Optional<String> title;
  private final ContentHash form;
  private final Consumer<BiConsumer<Integer, byte[]>> files;

  private BrowserPart(
      ShardKind kind,
      int number,
      Optional<String> title,
      ContentHash form,
      Consumer<BiConsumer<Integer, byte[]>> files) {
    this.kind = kind;
    this.number = number;
    this.title = title;
    this.form = form;
    this.files = files;
  }

  /**
   * A part with all files that it can have.
   *
   * @param number among those of its kind
   * @param form of all that its files are made from
   * @param files gives them in their order, not yet compressed
   */
  public BrowserPart(
      ShardKind kind, int number, ContentHash form, Supplier<? extends Iterable<byte[]>> files) {
    this(
        kind,
        number,
        Optional.empty(),
        form,
        to -> {
          int file = number * kind.together();
          for (byte[] bytes : files.get()) {
            to.accept(file++, bytes);
          }
        });
  }

  /**
   * A part with some of the files that it can have.
   *
   * @param number among those of its kind
   * @param form of all that its files are made from
   * @param files gives them by their numbers among all of the kind, not yet compressed
   */
  public static BrowserPart sparse(
      ShardKind kind, int number, ContentHash form, Supplier<SortedMap<Integer, byte[]>> files) {
    return new BrowserPart(kind, number, Optional.empty(), form, to -> files.get().forEach(to));
  }

  /**
   * A part of one file that is known by a title, so that it stays when others come before it.
   *
   * @param number among those of its kind
   * @param title that no other part of the kind has
   * @param form of all that its file is made from
   * @param file gives it, not yet compressed
   */
  public static BrowserPart titled(
      ShardKind kind, int number, String title, ContentHash form, Supplier<byte[]> file) {
    return new BrowserPart(
        kind, number, Optional.of(title), form, to -> to.accept(number, file.get()));
  }

  /** A part that a site has already, by what it was made from; it cannot be written again. */
  public static BrowserPart kept(ShardKind kind, int number, ContentHash form) {
    return new BrowserPart(kind, number, Optional.empty(), form, BrowserPart::cannotBeWritten);
  }

  /** A part with a title that a site has already; it cannot be written again. */
  public static BrowserPart kept(ShardKind kind, int number, String title, ContentHash form) {
    return new BrowserPart(kind, number, Optional.of(title), form, BrowserPart::cannotBeWritten);
  }

  private static void cannotBeWritten(BiConsumer<Integer, byte[]> to) {
    throw new IllegalStateException("it is there");
  }

  ShardKind kind() {
    return kind;
  }

  int number() {
    return number;
  }

  /** Another name than that of every other part of the same files. */
  public String name() {
    return title.map(kind::nameOf).orElseGet(() -> kind.nameOf(number));
  }

  /** A hash of all that the files are made from: it is the same if they are. */
  public ContentHash form() {
    return form;
  }

  /** The letters that name the folder. */
  String letters() {
    byte[] first = {
      (byte) (form.high() >> 56), (byte) (form.high() >> 48), (byte) (form.high() >> 40)
    };
    return Base64.getUrlEncoder().encodeToString(first);
  }

  /**
   * Makes the files.
   *
   * @param to takes each file by its name in the index's folder
   */
  public void write(BiConsumer<String, byte[]> to) {
    try (Packer packer = new Packer()) {
      files.accept((file, bytes) -> to.accept(file(file), packer.packed(bytes)));
    }
  }

  /**
   * The name of one of the files in the index's folder.
   *
   * @param file its number among all of the kind
   */
  public String file(int file) {
    String name = title.map(BrowserPart::hash).orElseGet(() -> String.valueOf(file));
    return kind.folder() + "/" + letters() + "/" + name + ".bin";
  }

  private static String hash(String title) {
    return Integer.toUnsignedString(Fnv.of(title));
  }
}
