package dev.fixdex.markdown;

import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.List;

/** A block of Markdown with its place in the whole file. */
public sealed interface Block {
  /** From the block's first character to its last, its line end left out. */
  Span span();

  /**
   * A heading.
   *
   * @param level 1 to 6
   */
  record Heading(int level, List<Inline> content, Span span) implements Block {
    public Heading {
      content = List.copyOf(content);
    }
  }

  /** A paragraph. */
  record Paragraph(List<Inline> content, Span span) implements Block {
    public Paragraph {
      content = List.copyOf(content);
    }
  }

  /** A block quote. */
  record Quote(List<Block> blocks, Span span) implements Block {
    public Quote {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A list.
   *
   * @param start number of the first item of an ordered list, 1 otherwise
   * @param tight whether its paragraphs stand without room between them
   */
  record ItemList(boolean ordered, int start, boolean tight, List<Item> items, Span span)
      implements Block {
    public ItemList {
      items = List.copyOf(items);
    }
  }

  /** One item of a list. */
  record Item(Task task, List<Block> blocks, Span span) {
    public Item {
      blocks = List.copyOf(blocks);
    }
  }

  /** Whether an item is one of a task list. */
  enum Task {
    NONE,
    OPEN,
    DONE
  }

  /**
   * A block of code.
   *
   * @param info the info string after the fence; empty at its place when there is none
   * @param lines its lines without line ends and without the indentation of what holds the block
   * @param fenced false for a block that is code by its indentation
   * @param span fences included
   */
  record Code(Located<String> info, List<Located<String>> lines, boolean fenced, Span span)
      implements Block {
    public Code {
      lines = List.copyOf(lines);
    }

    /** First word of the info string, in the letter case of the author; may be empty. */
    public String language() {
      String text = info.value();
      int end = 0;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      return text.substring(0, end);
    }

    /** The lines joined by LF, without a last line end. */
    public String text() {
      return String.join("\n", lines.stream().map(Located::value).toList());
    }
  }

  /** A thematic break. */
  record Rule(Span span) implements Block {}

  /** Raw HTML, never passed through as such. */
  record Html(String text, Span span) implements Block {
    /** Whether it is a comment and nothing else, which readers do not see. */
    public boolean isComment() {
      return Inline.isHtmlComment(text);
    }
  }

  /**
   * A table.
   *
   * @param alignments one a column
   * @param header cells of the header row
   * @param rows cells of each row below
   */
  record Table(
      List<Alignment> alignments,
      List<List<Inline>> header,
      List<List<List<Inline>>> rows,
      Span span)
      implements Block {
    public Table {
      alignments = List.copyOf(alignments);
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  /** How a column's cells stand. */
  enum Alignment {
    NONE,
    LEFT,
    CENTER,
    RIGHT
  }
}
