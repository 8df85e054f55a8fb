package dev.fixdex.report;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Section;
import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import dev.fixdex.schema.Outline;
import dev.fixdex.schema.Variable;
import dev.fixdex.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An entry as text for a terminal: the answer first, blocks of code as they are to be pasted. */
public final class EntryText {
  private final Entry entry;
  private final Map<String, String> values;
  private final Map<String, Variable> variables;
  private final TerminalStyle style;
  private final TextLines out;

  private EntryText(
      Entry entry,
      Map<String, String> values,
      Map<String, Variable> variables,
      TerminalStyle style) {
    this.entry = entry;
    this.values = values;
    this.variables = variables;
    this.style = style;
    this.out = new TextLines(style.width());
  }

  /**
   * The text of an entry, with a line end at its end.
   *
   * @param values of placeholders, by name; the others stay and are listed at the end
   * @param variables what the placeholders stand for, by name
   */
  public static String of(
      Entry entry,
      Map<String, String> values,
      Map<String, Variable> variables,
      TerminalStyle style) {
    EntryText text = new EntryText(entry, values, variables, style);
    text.write();
    return text.out.toString();
  }

  private void write() {
    out.line(style.bold(SafeText.of(entry.title())));
    out.line(style.dim(SafeText.of(facts())));
    out.blank();
    if (!entry.tldr().isEmpty()) {
      out.wrapped(SafeText.of(entry.tldr()), "");
      out.blank();
    }
    entry.preamble().forEach(block -> block(block, ""));
    entry.sections().forEach(section -> section(section, 0));
    if (!entry.footer().isEmpty()) {
      entry.footer().forEach(block -> block(block, ""));
    }
    missingValues();
  }

  private String facts() {
    List<String> facts = new ArrayList<>();
    facts.add(entry.id());
    entry.fields().platform().map(Located::value).ifPresent(facts::add);
    entry.fields().criticality().map(c -> c.value() + " criticality").ifPresent(facts::add);
    if (!entry.fixTime().isEmpty()) {
      facts.add("fix " + entry.fixTime());
    }
    if (!entry.status().equals("published")) {
      facts.add(entry.status());
    }
    return String.join(" · ", facts);
  }

  private void section(Section section, int depth) {
    out.blank();
    String title = SafeText.of(section.title());
    out.line(depth == 0 ? style.bold(style.cyan(title)) : style.bold(title));
    boolean symptoms = section.is(Outline.SYMPTOMS);
    for (Block block : section.blocks()) {
      if (symptoms && block instanceof Block.ItemList list) {
        list.items().forEach(item -> item(item, "[ ] ", ""));
      } else {
        block(block, "");
      }
    }
    section.parts().forEach(part -> section(part, depth + 1));
  }

  private void block(Block block, String indent) {
    switch (block) {
      case Block.Heading heading -> out.line(indent + style.bold(words(heading.content())));
      case Block.Paragraph paragraph -> paragraph(paragraph, indent);
      case Block.Quote quote -> quote.blocks().forEach(inner -> block(inner, indent + "| "));
      case Block.ItemList list -> list(list, indent);
      case Block.Code code -> code(code, indent);
      case Block.Rule _ -> out.blank();
      case Block.Html html -> {
        if (!html.isComment()) {
          out.line(indent + SafeText.of(html.text().strip()));
        }
      }
      case Block.Table table -> {
        out.line(indent + row(table.header()));
        table.rows().forEach(cells -> out.line(indent + row(cells)));
      }
    }
  }

  private void paragraph(Block.Paragraph paragraph, String indent) {
    for (List<Inline> line : lines(paragraph.content())) {
      out.wrapped(words(line), indent);
    }
  }

  /** The author's own lines: labels and check marks begin new ones. */
  private static List<List<Inline>> lines(List<Inline> content) {
    List<List<Inline>> lines = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    for (Inline inline : content) {
      if (inline instanceof Inline.SoftBreak || inline instanceof Inline.HardBreak) {
        lines.add(line);
        line = new ArrayList<>();
      } else {
        line.add(inline);
      }
    }
    lines.add(line);
    return lines;
  }

  private void list(Block.ItemList list, String indent) {
    int number = list.start();
    for (Block.Item item : list.items()) {
      String bullet =
          switch (item.task()) {
            case OPEN -> "[ ] ";
            case DONE -> "[x] ";
            case NONE -> list.ordered() ? number + ". " : "- ";
          };
      item(item, bullet, indent);
      number++;
    }
  }

  private void item(Block.Item item, String bullet, String indent) {
    String hanging = indent + " ".repeat(bullet.length());
    boolean first = true;
    for (Block block : item.blocks()) {
      if (first && block instanceof Block.Paragraph paragraph) {
        out.hanging(words(paragraph.content()), indent + bullet, hanging);
      } else {
        block(block, hanging);
      }
      first = false;
    }
  }

  private void code(Block.Code code, String indent) {
    Optional<CodeBlock> block = entry.codeBlock(code);
    String number = block.map(found -> "[" + found.number() + "] ").orElse("");
    out.line(indent + style.dim(number + code.language()));
    String text = block.map(found -> found.filled(values)).orElseGet(code::text);
    SafeText.of(text).lines().forEach(line -> out.line(indent + "    " + style.green(line)));
  }

  private String row(List<List<Inline>> cells) {
    return cells.stream().map(this::words).collect(Collectors.joining(" | "));
  }

  private String words(List<Inline> content) {
    return SafeText.of(Inline.plainText(content).strip());
  }

  private void missingValues() {
    TreeSet<String> missing = new TreeSet<>(variables.keySet());
    missing.removeAll(values.keySet());
    missing.removeIf(name -> variables.get(name) == null || variables.get(name).value() != null);
    if (missing.isEmpty()) {
      return;
    }
    out.blank();
    out.line(style.bold("Fill in"));
    for (String name : missing) {
      Variable variable = variables.getOrDefault(name, Variable.named(name));
      String about = variable.description() == null ? "" : "  " + variable.description();
      String example = variable.example() == null ? "VALUE" : variable.example();
      out.line(SafeText.of("  --var " + name + "=" + example) + style.dim(SafeText.of(about)));
    }
  }
}
