package dev.fixdex.shards;

import dev.fixdex.source.ContentHash;
import java.util.Base64;
import java.util.function.BiConsumer;
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
  private final ContentHash form;
  private final Supplier<Iterable<byte[]>> files;

  /**
   * A part.
   *
   * @param number among those of its kind
   * @param form of all that its files are made from
   * @param files gives them in their order, not yet compressed
   */
  public BrowserPart(
      ShardKind kind, int number, ContentHash form, Supplier<? extends Iterable<byte[]>> files) {
    this.kind = kind;
    this.number = number;
    this.form = form;
    this.files = files::get;
  }

  /** A part that a site has already, by what it was made from; it cannot be written again. */
  public static BrowserPart kept(ShardKind kind, int number, ContentHash form) {
    return new BrowserPart(
        kind,
        number,
        form,
        () -> {
          throw new IllegalStateException("it is there");
        });
  }

  ShardKind kind() {
    return kind;
  }

  int number() {
    return number;
  }

  /** Another name than that of every other part of the same files. */
  public String name() {
    return kind.nameOf(number);
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
    int file = number * kind.together();
    try (Packer packer = new Packer()) {
      for (byte[] bytes : files.get()) {
        to.accept(file(file++), packer.packed(bytes));
      }
    }
  }

  /**
   * The name of one of the files in the index's folder.
   *
   * @param file its number among all of the kind
   */
  public String file(int file) {
    return kind.folder() + "/" + letters() + "/" + file + ".bin";
  }
}
