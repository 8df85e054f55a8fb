package dev.fixdex.render;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.HtmlOutput;
import dev.fixdex.markdown.HtmlWriter;
import dev.fixdex.markdown.Inline;
import dev.fixdex.page.EntryPage;
import dev.fixdex.page.Piece;
import java.util.List;

/** Writes the text of an entry's page. */
final class EntryHtml {
  private final EntryStyle style;
  private int choices;

  EntryHtml(EntryStyle style) {
    this.style = style;
  }

  SafeHtml inlines(List<? extends Inline> inlines) {
    HtmlOutput out = new HtmlOutput();
    new HtmlWriter(style, out).inlines(inlines);
    return SafeHtml.of(out);
  }

  SafeHtml blocks(List<? extends Block> blocks) {
    HtmlOutput out = new HtmlOutput();
    new HtmlWriter(style, out).blocks(blocks);
    return SafeHtml.of(out);
  }

  SafeHtml pieces(List<Piece> pieces) {
    HtmlOutput out = new HtmlOutput();
    write(pieces, out);
    return SafeHtml.of(out);
  }

  /**
   * Sections one after the other.
   *
   * @param values what is put under the heading of the first section that has placeholders
   */
  SafeHtml sections(List<EntryPage.Part> parts, Values values) {
    HtmlOutput out = new HtmlOutput();
    for (int i = 0; i < parts.size(); i++) {
      EntryPage.Part part = parts.get(i);
      String kind = part.kind().isEmpty() ? "other" : part.kind();
      out.start("section").attribute("class", "section section-" + kind);
      out.attribute("aria-labelledby", part.anchor()).end().line();
      heading(part, out);
      if (i == 0) {
        values.write(out);
      }
      write(part.pieces(), out);
      parts(part.parts(), out);
      out.close("section").line();
    }
    return SafeHtml.of(out);
  }

  /** Parts one after the other; two or more in a row for different systems are a choice. */
  private void parts(List<EntryPage.Part> parts, HtmlOutput out) {
    int at = 0;
    while (at < parts.size()) {
      int end = at;
      while (end < parts.size()
          && !parts.get(end).variant().isEmpty()
          && parts.get(end).level() == parts.get(at).level()) {
        end++;
      }
      if (end - at > 1) {
        List<EntryPage.Part> variants = parts.subList(at, end);
        tabs(variants.stream().map(part -> Inline.plainText(part.heading()).strip()).toList(), out);
        variants.forEach(part -> part(part, true, out));
        out.close("div").line();
        at = end;
      } else {
        part(parts.get(at++), false, out);
      }
    }
  }

  private void part(EntryPage.Part part, boolean ofChoice, HtmlOutput out) {
    String kind = part.kind().isEmpty() ? "other" : part.kind();
    out.start("div").attribute("class", "part part-" + kind);
    if (ofChoice) {
      out.attribute("data-variant", part.variant());
    }
    out.end().line();
    heading(part, out);
    write(part.pieces(), out);
    parts(part.parts(), out);
    out.close("div").line();
  }

  /** Opens a choice with its tabs, so that nothing moves when a script makes them work. */
  private void tabs(List<String> names, HtmlOutput out) {
    choices++;
    out.start("div").attribute("class", "choice").attribute("data-choice").end().line();
    out.start("div").attribute("class", "tabs js-only").attribute("role", "tablist");
    out.attribute("aria-label", "For which system").end();
    for (int i = 0; i < names.size(); i++) {
      out.start("button").attribute("type", "button").attribute("class", "tab");
      out.attribute("role", "tab").attribute("id", "choice-" + choices + "-" + (i + 1)).end();
      out.text(names.get(i)).close("button");
    }
    out.close("div").line();
  }

  private void choice(Piece.Choice choice, HtmlOutput out) {
    tabs(choice.variants().stream().map(Piece.Variant::name).toList(), out);
    for (Piece.Variant variant : choice.variants()) {
      out.start("div").attribute("class", "part").attribute("data-variant", variant.key());
      out.end().line();
      out.start("p").attribute("class", "label").end();
      out.open("strong").text(variant.name()).close("strong").close("p").line();
      write(variant.pieces(), out);
      out.close("div").line();
    }
    out.close("div").line();
  }

  private void heading(EntryPage.Part part, HtmlOutput out) {
    String name = "h" + Math.clamp(part.level(), 2, 6);
    out.start(name).attribute("id", part.anchor()).end();
    new HtmlWriter(style, out).inlines(part.heading());
    if (!part.note().isEmpty()) {
      out.text(" ").start("span").attribute("class", "note").end().text(part.note()).close("span");
    }
    out.text(" ").start("a").attribute("class", "anchor").attribute("href", "#" + part.anchor());
    out.attribute("aria-label", "Link to this section").end().text("#").close("a");
    out.close(name).line();
  }

  private void write(List<Piece> pieces, HtmlOutput out) {
    HtmlWriter writer = new HtmlWriter(style, out);
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Plain plain -> writer.block(plain.block());
        case Piece.Signed list -> signed(list, writer, out);
        case Piece.Labels labels -> labels(labels, out);
        case Piece.Choice choice -> choice(choice, out);
      }
    }
  }

  private static void signed(Piece.Signed list, HtmlWriter writer, HtmlOutput out) {
    out.start("ul").attribute("class", "signs").end().line();
    for (Block.Item item : list.items()) {
      out.open("li");
      for (Block block : item.blocks()) {
        if (block instanceof Block.Paragraph paragraph) {
          writer.inlines(paragraph.content());
        } else {
          writer.block(block);
        }
      }
      out.close("li").line();
    }
    out.close("ul").line();
  }

  private void labels(Piece.Labels labels, HtmlOutput out) {
    if (labels.labels().stream().anyMatch(label -> label.lines().isEmpty())) {
      labels.labels().forEach(label -> paragraph(label, out));
      return;
    }
    out.start("dl").attribute("class", "labels").end().line();
    for (Piece.Labelled label : labels.labels()) {
      out.open("div").open("dt").text(label.name()).close("dt");
      label.lines().forEach(line -> line(line, label.lines().size() > 1, out));
      out.close("div").line();
    }
    out.close("dl").line();
  }

  /** A label that only introduces the list or code below it. */
  private void paragraph(Piece.Labelled label, HtmlOutput out) {
    out.start("p").attribute("class", "label").end();
    out.open("strong").text(label.name()).close("strong");
    for (List<Inline> line : label.lines()) {
      out.text(" ");
      new HtmlWriter(style, out).inlines(line);
    }
    out.close("p").line();
  }

  private void line(List<Inline> line, boolean ofSeveral, HtmlOutput out) {
    out.start("dd");
    if (ofSeveral) {
      out.attribute("class", "line");
    }
    out.end();
    new HtmlWriter(style, out).inlines(line);
    out.close("dd");
  }
}
