package dev.fixdex.page;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import dev.fixdex.picture.Picture;
import dev.fixdex.schema.Variable;
import dev.fixdex.source.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of an entry.
 *
 * @param title as text; {@code heading} has it with its marks
 * @param tldr the summary's words; empty when there are none
 * @param summaryRest what the summary says besides TL;DR, fix time and platform
 * @param symptoms the checklist
 * @param preamble blocks before the first section
 * @param sections all others than the symptoms
 * @param code blocks of code by their span in the file
 * @param variables of the placeholders in use, in the order of their first use
 * @param links where links to other entries' files lead, by their destination as written
 * @param pictures those that the page shows, by their destination as written
 * @param edit where to edit the entry
 */
public record EntryPage(
    Address address,
    String id,
    String title,
    List<Inline> heading,
    List<Inline> tldr,
    List<Inline> fixTime,
    List<Inline> platformNote,
    List<Piece> summaryRest,
    Facts facts,
    Symptoms symptoms,
    List<Piece> preamble,
    List<Part> sections,
    List<Piece> footer,
    Map<Span, CodePart> code,
    List<Variable> variables,
    Map<String, Address> links,
    Map<String, Picture.Shown> pictures,
    List<EntryCard> related,
    Optional<EntryCard> previous,
    Optional<EntryCard> next,
    Optional<String> edit)
    implements Page {
  public EntryPage {
    heading = List.copyOf(heading);
    tldr = List.copyOf(tldr);
    fixTime = List.copyOf(fixTime);
    platformNote = List.copyOf(platformNote);
    summaryRest = List.copyOf(summaryRest);
    preamble = List.copyOf(preamble);
    sections = List.copyOf(sections);
    footer = List.copyOf(footer);
    code = Map.copyOf(code);
    variables = List.copyOf(variables);
    links = Map.copyOf(links);
    pictures = Map.copyOf(pictures);
    related = List.copyOf(related);
  }

  /** What the front matter says, as far as it says it. */
  public record Facts(
      Optional<TermLink> category,
      Optional<TermLink> platform,
      Optional<TermLink> criticality,
      Optional<Integer> complexity,
      List<TermLink> technologies,
      List<TermLink> tags,
      Optional<LocalDate> created,
      Optional<LocalDate> updated,
      Optional<LocalDate> reviewed,
      String status) {
    public Facts {
      technologies = List.copyOf(technologies);
      tags = List.copyOf(tags);
    }

    /** The day on which somebody last looked at the entry, as far as it says. */
    public Optional<LocalDate> looked() {
      return Stream.of(reviewed, updated, created)
          .flatMap(Optional::stream)
          .max(Comparator.naturalOrder());
    }
  }

  /**
   * The symptom section.
   *
   * @param title its heading's words; empty when there is no such section
   * @param items the checklist
   * @param rest its other blocks, such as where to check
   */
  public record Symptoms(String title, List<SymptomItem> items, List<Piece> rest) {
    public Symptoms {
      items = List.copyOf(items);
      rest = List.copyOf(rest);
    }
  }

  /**
   * One symptom.
   *
   * @param key made from its words, the same after a change of case or punctuation
   */
  public record SymptomItem(String key, List<Block> blocks) {
    public SymptomItem {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A section below level 1.
   *
   * @param kind id of the format's section, empty for one of the author's own
   * @param anchor unique on the page
   * @param level of its heading, from 2
   * @param heading without the sign before its words
   * @param note what stood in parentheses after a known section's name; may be empty
   * @param variant the system that it is for, where its neighbours are for others; may be empty
   */
  public record Part(
      String kind,
      String anchor,
      int level,
      List<Inline> heading,
      String note,
      String variant,
      List<Piece> pieces,
      List<Part> parts) {
    public Part {
      heading = List.copyOf(heading);
      pieces = List.copyOf(pieces);
      parts = List.copyOf(parts);
    }
  }
}
