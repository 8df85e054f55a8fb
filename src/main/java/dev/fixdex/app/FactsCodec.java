package dev.fixdex.app;

import dev.fixdex.disk.ContentFolder;
import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of entries as bytes. */
final class FactsCodec {
  private FactsCodec() {}

  static void write(String path, CatalogCache.Known known, DataOutput out) throws IOException {
    text(path, out);
    out.writeLong(known.stamp().size());
    out.writeLong(known.stamp().modified());
    out.writeBoolean(known.facts().isPresent());
    if (known.facts().isPresent()) {
      write(known.facts().get(), out);
    }
  }

  static void read(DataInput in, Map<String, CatalogCache.Known> known) throws IOException {
    String path = text(in);
    ContentFolder.Stamp stamp = new ContentFolder.Stamp(in.readLong(), in.readLong());
    Optional<CatalogEntry> facts =
        in.readBoolean() ? Optional.of(read(path, in)) : Optional.empty();
    known.put(path, new CatalogCache.Known(stamp, facts));
  }

  private static void write(CatalogEntry entry, DataOutput out) throws IOException {
    located(entry.id(), out);
    text(entry.title(), out);
    text(entry.tldr(), out);
    text(entry.fixTime(), out);
    optional(entry.category(), out);
    optional(entry.platform(), out);
    texts(entry.technologies(), out);
    optional(entry.complexity().map(String::valueOf), out);
    optional(entry.criticality(), out);
    texts(entry.tags(), out);
    optional(entry.created().map(LocalDate::toString), out);
    optional(entry.updated().map(LocalDate::toString), out);
    optional(entry.reviewed().map(LocalDate::toString), out);
    text(entry.status(), out);
    allLocated(entry.related(), out);
    allLocated(entry.aliases(), out);
  }

  private static CatalogEntry read(String path, DataInput in) throws IOException {
    return new CatalogEntry(
        path,
        located(in),
        text(in),
        text(in),
        text(in),
        optional(in),
        optional(in),
        texts(in),
        optional(in).map(Integer::valueOf),
        optional(in),
        texts(in),
        optional(in).map(LocalDate::parse),
        optional(in).map(LocalDate::parse),
        optional(in).map(LocalDate::parse),
        text(in),
        allLocated(in),
        allLocated(in));
  }

  private static void text(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void optional(Optional<String> text, DataOutput out) throws IOException {
    texts(text.stream().toList(), out);
  }

  private static Optional<String> optional(DataInput in) throws IOException {
    return texts(in).stream().findFirst();
  }

  private static void texts(List<String> texts, DataOutput out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(text, out);
    }
  }

  private static List<String> texts(DataInput in) throws IOException {
    int count = in.readInt();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text(in));
    }
    return List.copyOf(texts);
  }

  private static void located(Located<String> located, DataOutput out) throws IOException {
    text(located.value(), out);
    out.writeInt(located.span().start());
    out.writeInt(located.span().end());
  }

  private static Located<String> located(DataInput in) throws IOException {
    return new Located<>(text(in), new Span(in.readInt(), in.readInt()));
  }

  private static void allLocated(List<Located<String>> all, DataOutput out) throws IOException {
    out.writeInt(all.size());
    for (Located<String> located : all) {
      located(located, out);
    }
  }

  private static List<Located<String>> allLocated(DataInput in) throws IOException {
    int count = in.readInt();
    List<Located<String>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(located(in));
    }
    return List.copyOf(all);
  }
}
