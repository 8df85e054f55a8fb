package dev.fixdex.search;

import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Section;
import dev.fixdex.entry.Symptom;
import dev.fixdex.markdown.Block;
import dev.fixdex.page.Addresses;
import dev.fixdex.schema.Outline;
import dev.fixdex.source.Located;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes index documents from entries. */
public final class IndexDocuments {
  private static final int LONGEST_WORD = 1_000;

  private static final int MOST_COMMANDS = 1;

  private IndexDocuments() {}

  /** The index document of an entry, whatever rules it breaks. */
  public static IndexDocument of(Entry entry, Standing standing) {
    return new IndexDocument(
        entry.id(),
        Addresses.entry(entry.slug()).path(),
        entry.title(),
        entry.tldr(),
        entry.symptoms().stream().map(IndexDocuments::symptom).toList(),
        entry.errorTexts().stream().map(text -> text.text()).toList(),
        code(entry),
        commands(entry),
        prose(entry, false),
        prose(entry, true),
        facets(entry),
        standing);
  }

  private static String symptom(Symptom symptom) {
    String blocks =
        symptom.item().blocks().stream()
            .filter(Block.Code.class::isInstance)
            .map(block -> ((Block.Code) block).text())
            .collect(Collectors.joining("\n"));
    return (symptom.text() + "\n" + blocks).strip();
  }

  private static String code(Entry entry) {
    return entry.codeBlocks().stream()
        .filter(block -> !block.section().equals(Optional.of(Outline.SYMPTOMS)))
        .map(block -> block.text())
        .collect(Collectors.joining("\n"));
  }

  /** What a reader of an entry runs first. */
  public static List<Command> commands(Entry entry) {
    return entry.codeBlocks().stream()
        .filter(block -> block.section().equals(Optional.of(Outline.SOLUTION)))
        .limit(MOST_COMMANDS)
        .map(block -> new Command(block.number(), block.language(), block.text()))
        .toList();
  }

  private static String prose(Entry entry, boolean context) {
    Stream<Block> sections =
        entry.sections().stream()
            .filter(section -> !section.is(Outline.SYMPTOMS))
            .filter(section -> section.is(Outline.CONTEXT) == context)
            .flatMap(IndexDocuments::blocks);
    Stream<Block> around =
        context ? Stream.concat(entry.preamble().stream(), entry.footer().stream()) : Stream.of();
    return PlainText.of(Stream.concat(sections, around));
  }

  private static Stream<Block> blocks(Section section) {
    Stream<Block> parts =
        section.parts().stream()
            .flatMap(part -> Stream.concat(Stream.of(part.heading()), blocks(part)));
    return Stream.concat(section.blocks().stream(), parts);
  }

  private static Facets facets(Entry entry) {
    return new Facets(
        value(entry.fields().category()),
        value(entry.fields().platform()),
        value(entry.fields().criticality()),
        values(entry.fields().technologies()),
        values(entry.fields().tags()));
  }

  private static String value(Optional<Located<String>> field) {
    return field.map(Located::value).filter(IndexDocuments::isWord).orElse("");
  }

  private static List<String> values(List<Located<String>> fields) {
    return fields.stream().map(Located::value).filter(IndexDocuments::isWord).distinct().toList();
  }

  /** Nobody narrows a search to a text, and an index has no room for any length. */
  private static boolean isWord(String value) {
    return value.length() <= LONGEST_WORD;
  }
}
