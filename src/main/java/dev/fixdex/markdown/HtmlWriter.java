package dev.fixdex.markdown;

import dev.fixdex.markdown.Block.Alignment;
import java.util.List;
import java.util.Optional;

/**
 * Writes our model as HTML, in the form of CommonMark's examples. Raw HTML is shown as text, never
 * passed through; its comments are left out.
 */
public final class HtmlWriter {
  private final HtmlStyle style;
  private final HtmlOutput out;
  private boolean inLink;

  /** A writer that adds to {@code out}. */
  public HtmlWriter(HtmlStyle style, HtmlOutput out) {
    this.style = style;
    this.out = out;
  }

  /** The HTML of blocks in a style. */
  public static String html(List<? extends Block> blocks, HtmlStyle style) {
    HtmlOutput out = new HtmlOutput();
    new HtmlWriter(style, out).blocks(blocks);
    return out.toString();
  }

  /** The HTML of inlines in a style. */
  public static String inlineHtml(List<? extends Inline> inlines, HtmlStyle style) {
    HtmlOutput out = new HtmlOutput();
    new HtmlWriter(style, out).inlines(inlines);
    return out.toString();
  }

  /** Writes blocks, one after the other. */
  public void blocks(List<? extends Block> blocks) {
    blocks.forEach(this::block);
  }

  /** Writes one block. */
  public void block(Block block) {
    out.line();
    switch (block) {
      case Block.Heading heading -> heading(heading);
      case Block.Paragraph paragraph -> {
        out.open("p");
        inlines(paragraph.content());
        out.close("p");
      }
      case Block.Quote quote -> {
        out.open("blockquote").line();
        blocks(quote.blocks());
        out.line().close("blockquote");
      }
      case Block.ItemList list -> list(list);
      case Block.Code code -> style.code(code, out);
      case Block.Rule _ -> out.start("hr").endEmpty();
      case Block.Html html -> {
        if (!html.isComment()) {
          out.open("p").text(html.text().strip()).close("p");
        }
      }
      case Block.Table table -> table(table);
    }
    out.line();
  }

  private void heading(Block.Heading heading) {
    String name = "h" + Math.min(6, heading.level() + style.headingShift());
    out.start(name);
    style.anchor(heading).ifPresent(id -> out.attribute("id", id));
    out.end();
    inlines(heading.content());
    out.close(name);
  }

  private void list(Block.ItemList list) {
    String name = list.ordered() ? "ol" : "ul";
    out.start(name);
    if (list.ordered() && list.start() != 1) {
      out.attribute("start", Integer.toString(list.start()));
    }
    out.end().line();
    list.items().forEach(item -> item(item, list.tight()));
    out.close(name);
  }

  private void item(Block.Item item, boolean tight) {
    out.open("li");
    List<Block> blocks = item.blocks();
    boolean loose = !tight && !blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph;
    if (loose) {
      out.line().open("p"); // the box of a task stands before the words, not before their paragraph
    }
    checkbox(item.task());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Block.Paragraph paragraph && (tight || i == 0)) {
        inlines(paragraph.content());
      } else {
        block(block);
      }
      if (loose && i == 0) {
        out.close("p").line();
      }
    }
    out.close("li").line();
  }

  private void checkbox(Block.Task task) {
    if (task == Block.Task.NONE) {
      return;
    }
    out.start("input").attribute("type", "checkbox").attribute("disabled");
    if (task == Block.Task.DONE) {
      out.attribute("checked");
    }
    out.endEmpty().text(" ");
  }

  private void table(Block.Table table) {
    out.open("table").line().open("thead").line();
    row("th", table.header(), table.alignments());
    out.close("thead").line();
    if (!table.rows().isEmpty()) {
      out.open("tbody").line();
      table.rows().forEach(cells -> row("td", cells, table.alignments()));
      out.close("tbody").line();
    }
    out.close("table");
  }

  private void row(String name, List<List<Inline>> cells, List<Alignment> alignments) {
    out.open("tr").line();
    for (int i = 0; i < cells.size(); i++) {
      out.start(name);
      Alignment alignment = i < alignments.size() ? alignments.get(i) : Alignment.NONE;
      switch (alignment) {
        case LEFT -> out.attribute("class", "left");
        case CENTER -> out.attribute("class", "center");
        case RIGHT -> out.attribute("class", "right");
        case NONE -> {}
      }
      out.end();
      inlines(cells.get(i));
      out.close(name).line();
    }
    out.close("tr").line();
  }

  /** Writes inlines, one after the other. */
  public void inlines(List<? extends Inline> inlines) {
    inlines.forEach(this::inline);
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Inline.Text text -> text(text.text());
      case Inline.Code code -> style.inlineCode(code, out);
      case Inline.Emphasis emphasis -> wrapped("em", emphasis.content());
      case Inline.Strong strong -> wrapped("strong", strong.content());
      case Inline.Struck struck -> wrapped("del", struck.content());
      case Inline.Link link -> link(link);
      case Inline.Image image -> style.image(image, out);
      case Inline.PlaceholderName placeholder -> style.placeholder(placeholder, out);
      case Inline.Html html -> out.text(html.isComment() ? "" : html.text());
      case Inline.HardBreak _ -> out.start("br").endEmpty().line();
      case Inline.SoftBreak _ -> out.line();
    }
  }

  private void text(String text) {
    if (inLink) {
      out.text(text);
    } else {
      style.text(text, out);
    }
  }

  private void wrapped(String name, List<Inline> content) {
    out.open(name);
    inlines(content);
    out.close(name);
  }

  private void link(Inline.Link link) {
    Optional<String> destination = style.link(link.destination());
    if (destination.isEmpty()) {
      inlines(link.content());
      return;
    }
    out.start("a").attribute("href", destination.get());
    if (!link.title().isEmpty()) {
      out.attribute("title", link.title());
    }
    out.end();
    inLink = true; // links do not stand in each other
    inlines(link.content());
    inLink = false;
    out.close("a");
  }
}
