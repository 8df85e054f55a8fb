package dev.fixdex.entry;

import dev.fixdex.frontmatter.FrontMatter;
import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import dev.fixdex.schema.EntryType;
import dev.fixdex.schema.Variable;
import dev.fixdex.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One troubleshooting problem with its solution, as read from a file, whatever rules it breaks.
 *
 * @param headings all level-1 headings; the first is the title
 * @param summary the block quote under the title
 * @param preamble other blocks before the first section
 * @param sections of level 2, in the order of the file
 * @param symptoms of the symptom section
 * @param errorTexts those of the symptoms, and what else the entry's kind says to be one, in order
 * @param codeBlocks of the whole body, in order
 * @param placeholders of the whole body, in order
 * @param footer blocks after the last rule that say where the entry applies
 */
public record Entry(
    SourceText source,
    EntryType type,
    FrontMatter frontMatter,
    Fields fields,
    List<Block.Heading> headings,
    Optional<Summary> summary,
    List<Block> preamble,
    List<Section> sections,
    List<Symptom> symptoms,
    List<ErrorText> errorTexts,
    List<CodeBlock> codeBlocks,
    List<Placeholder> placeholders,
    List<Block> footer) {
  public Entry {
    headings = List.copyOf(headings);
    preamble = List.copyOf(preamble);
    sections = List.copyOf(sections);
    symptoms = List.copyOf(symptoms);
    errorTexts = List.copyOf(errorTexts);
    codeBlocks = List.copyOf(codeBlocks);
    placeholders = List.copyOf(placeholders);
    footer = List.copyOf(footer);
  }

  /** The file, relative to the knowledge base, with {@code /}. */
  public String path() {
    return source.path();
  }

  /** The id from the front matter, or else from the file's name. */
  public String id() {
    return fields.id().map(located -> located.value()).orElseGet(this::fileName);
  }

  /** The file's name without its ending. */
  public String fileName() {
    String path = path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The id as it stands in addresses. */
  public String slug() {
    return Slug.ofId(id());
  }

  /** The title from the front matter, or the first heading's words, or the id. */
  public String title() {
    return fields
        .title()
        .map(located -> located.value())
        .or(() -> headings.stream().findFirst().map(h -> Inline.plainText(h.content()).strip()))
        .filter(title -> !title.isEmpty())
        .orElseGet(this::id);
  }

  /**
   * The TL;DR's words, or the first words of another place where the entry's kind says so; empty
   * when there are none.
   */
  public String tldr() {
    return summary
        .flatMap(s -> s.label(Label.TLDR))
        .map(Label::text)
        .filter(words -> !words.isEmpty())
        .or(() -> Lead.of(this))
        .orElse("");
  }

  /** The words of the fix time; empty when there are none. */
  public String fixTime() {
    return summary.flatMap(s -> s.label(Label.FIX_TIME)).map(Label::text).orElse("");
  }

  /** The status, {@code published} when none is given. */
  public String status() {
    return fields.status().map(s -> s.value().toLowerCase(Locale.ROOT)).orElse("published");
  }

  /** The first section of the format with this id. */
  public Optional<Section> section(String sectionId) {
    return sections.stream().filter(section -> section.is(sectionId)).findFirst();
  }

  /**
   * Whether it is none of its kind. Where files need no front matter, one without any of the kind's
   * sections is a page of another kind, such as a note that it moved. So is one with a single
   * section that is not called by its own name: every kind of page may have an Overview.
   */
  public boolean isOtherPage() {
    List<Section> known = sections.stream().filter(each -> each.spec().isPresent()).toList();
    return type.needsNoFields()
        && known.stream().noneMatch(Section::hasOwnName)
        && known.stream().map(Section::spec).distinct().count() < 2;
  }

  /** The block of code that is this block of the body. */
  public Optional<CodeBlock> codeBlock(Block.Code code) {
    return codeBlocks.stream().filter(block -> block.code().span().equals(code.span())).findFirst();
  }

  /**
   * What each placeholder of the entry stands for, by name: the entry's own description first, then
   * the knowledge base's.
   */
  public Map<String, Variable> variables(Map<String, Variable> shared) {
    Map<String, Variable> variables = new TreeMap<>();
    for (Placeholder placeholder : placeholders) {
      String name = placeholder.name();
      Variable general = shared.getOrDefault(name, Variable.named(name));
      Variable own = fields.variables().getOrDefault(name, Variable.named(name));
      Variable merged = own.or(general);
      variables.put(name, general.value() == null ? merged : merged.withValue(general.value()));
    }
    return variables;
  }
}
