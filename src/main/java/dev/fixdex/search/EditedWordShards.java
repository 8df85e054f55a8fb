package dev.fixdex.search;

import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.ShardInput;
import dev.fixdex.shards.ShardKind;
import dev.fixdex.source.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The shards of words of a site with some words anew; the number of files stays. */
final class EditedWordShards {
  private final SearchIndex index;
  private final PublishedIndex published;
  private final int files;

  /** The edited words by the number of their file. */
  private final SortedMap<Integer, List<String>> edited = new TreeMap<>();

  /**
   * Shards as they are published, some of them edited.
   *
   * @param files how many there are
   */
  EditedWordShards(
      SearchIndex index, PublishedIndex published, int files, Collection<String> edited) {
    this.index = index;
    this.published = published;
    this.files = files;
    for (String word : edited) {
      int file = WordShards.fileOf(WordShards.key(word), files);
      this.edited.computeIfAbsent(file, f -> new ArrayList<>()).add(word);
    }
  }

  /** What makes the parts. */
  List<Supplier<BrowserPart>> parts() {
    List<Supplier<BrowserPart>> parts = new ArrayList<>();
    ShardKind kind = WordShards.kind(files);
    for (int number = 0; number * kind.together() < files; number++) {
      int first = number * kind.together();
      int end = Math.min(files, first + kind.together());
      BrowserPart before =
          BrowserPart.kept(kind, number, BrowserIndexEdit.form(published, kind.nameOf(number)));
      SortedMap<Integer, List<String>> own = edited.subMap(first, end);
      int part = number;
      parts.add(() -> own.isEmpty() ? before : part(kind, part, before, first, end, own));
    }
    return parts;
  }

  private BrowserPart part(
      ShardKind kind,
      int number,
      BrowserPart before,
      int first,
      int end,
      Map<Integer, List<String>> words) {
    try {
      @Nullable WordCursor all = index.cursor(Fields.WORD);
      @Nullable WordCursor stems = index.cursor(Fields.STEM);
      List<byte[]> made = new ArrayList<>();
      for (int file = first; file < end; file++) {
        byte[] bytes = ShardInput.unpacked(published.file(before.file(file)));
        List<String> own = words.get(file);
        if (own == null) {
          made.add(bytes);
        } else if (all == null || stems == null) {
          throw new IllegalStateException("an entry without any word");
        } else {
          made.add(WordFile.edited(bytes, own, all, stems, index.places()));
        }
      }
      ContentHash form = WordShards.hash(made);
      return new BrowserPart(kind, number, form, () -> made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
