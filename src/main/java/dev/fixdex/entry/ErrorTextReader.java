package dev.fixdex.entry;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import dev.fixdex.schema.EntryType;
import dev.fixdex.schema.Outline;
import dev.fixdex.source.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a tool prints, in the places that a kind of entry names. */
final class ErrorTextReader {
  /** Languages of blocks that hold what people type. */
  private static final Set<String> TYPED =
      Set.of("bash", "sh", "shell", "zsh", "fish", "powershell", "pwsh", "ps1", "cmd", "bat");

  private final EntryType type;
  private final List<Section> sections;
  private final Optional<Summary> summary;
  private final List<Symptom> symptoms;
  private final List<ErrorText> found = new ArrayList<>();

  ErrorTextReader(
      EntryType type, List<Section> sections, Optional<Summary> summary, List<Symptom> symptoms) {
    this.type = type;
    this.sections = sections;
    this.summary = summary;
    this.symptoms = symptoms;
  }

  /** All of them in the order of the file. */
  List<ErrorText> read(Fields fields, List<Block.Heading> headings) {
    for (String place : type.errorTexts()) {
      switch (place) {
        case EntryType.TITLE -> title(fields, headings);
        case EntryType.QUOTE ->
            summary.filter(quote -> quote.labels().isEmpty()).ifPresent(s -> block(s.quote()));
        case Outline.SYMPTOMS -> symptoms.forEach(symptom -> found.addAll(symptom.errorTexts()));
        default ->
            sections.stream()
                .filter(section -> section.is(place))
                .flatMap(Section::allBlocks)
                .forEach(this::block);
      }
    }
    found.sort(Comparator.comparing(ErrorText::span));
    return found;
  }

  private void title(Fields fields, List<Block.Heading> headings) {
    Optional<ErrorText> written =
        headings.stream()
            .findFirst()
            .map(heading ->
                new ErrorText(Inline.plainText(heading.content()).strip(), heading.span()));
    Optional<Located<String>> field = fields.title();
    written
        .or(() -> field.map(title -> new ErrorText(title.value(), title.span())))
        .filter(text -> !text.text().isEmpty())
        .ifPresent(found::add);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Code code -> {
        if (!code.text().isBlank() && !TYPED.contains(code.language())) {
          found.add(new ErrorText(code.text(), code.span()));
        }
      }
      case Block.Quote quote -> quote.blocks().forEach(this::quoted);
      case Block.Paragraph paragraph -> code(paragraph.content());
      case Block.ItemList list ->
          list.items().stream().flatMap(item -> item.blocks().stream()).forEach(this::block);
      default -> {}
    }
  }

  /** What stands in a quote was printed as it stands, but for what is set off in it. */
  private void quoted(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      String words = withGaps(paragraph.content()).strip();
      if (!words.isEmpty()) {
        found.add(new ErrorText(words, paragraph.span()));
      }
    } else {
      block(block);
    }
  }

  /** The words, with {@code ...} for each emphasis: there a message names what differs. */
  private static String withGaps(List<Inline> content) {
    StringBuilder words = new StringBuilder();
    for (Inline inline : content) {
      switch (inline) {
        case Inline.Emphasis _ -> words.append("...");
        case Inline.Strong strong -> words.append(withGaps(strong.content()));
        default -> words.append(Inline.plainText(List.of(inline)));
      }
    }
    return words.toString();
  }

  /** Inline code of several words; a single word is mostly a name. */
  private void code(List<Inline> content) {
    for (Inline inline : content) {
      switch (inline) {
        case Inline.Code code -> {
          if (code.text().strip().indexOf(' ') > 0) {
            found.add(new ErrorText(code.text(), code.span()));
          }
        }
        case Inline.Emphasis emphasis -> code(emphasis.content());
        case Inline.Strong strong -> code(strong.content());
        default -> {}
      }
    }
  }
}
