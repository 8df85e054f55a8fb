package dev.fixdex.render;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import dev.fixdex.page.Addresses;
import dev.fixdex.page.EntryPage;
import dev.fixdex.page.Piece;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template of an entry's page shows besides the page's own fields. What is null is not
 * there.
 */
public record EntryView(
    SafeHtml heading,
    @Nullable SafeHtml tldr,
    @Nullable SafeHtml fixTime,
    @Nullable SafeHtml platformNote,
    SafeHtml summaryRest,
    List<Symptom> symptoms,
    @Nullable SafeHtml symptomsRest,
    @Nullable SafeHtml preamble,
    SafeHtml sections,
    @Nullable SafeHtml footer,
    List<Content> contents) {

  /**
   * A symptom.
   *
   * @param label its first paragraph, which ticks the box
   * @param rest what follows it
   */
  public record Symptom(String key, SafeHtml label, SafeHtml rest) {}

  /** A line of the page's contents. */
  public record Content(String anchor, String title) {}

  static EntryView of(EntryPage page, CodeHtml codeHtml) {
    EntryStyle style = new EntryStyle(page, codeHtml);
    EntryHtml html = new EntryHtml(style);
    Values values =
        new Values(
            page.address().linkTo(Addresses.VALUES),
            page.variables(),
            CodeHtml.unfit(page.code().values(), style.variables()));
    return new EntryView(
        html.inlines(page.heading()),
        orNull(html, page.tldr()),
        orNull(html, page.fixTime()),
        orNull(html, page.platformNote()),
        html.pieces(page.summaryRest()),
        page.symptoms().items().stream().map(item -> symptom(html, item)).toList(),
        piecesOrNull(html, page.symptoms().rest()),
        piecesOrNull(html, page.preamble()),
        html.sections(page.sections(), values),
        piecesOrNull(html, page.footer()),
        page.sections().stream()
            .map(part -> new Content(part.anchor(), Inline.plainText(part.heading()).strip()))
            .toList());
  }

  private static Symptom symptom(EntryHtml html, EntryPage.SymptomItem item) {
    List<Block> rest = new ArrayList<>(item.blocks());
    List<Inline> label = List.of();
    if (!rest.isEmpty() && rest.getFirst() instanceof Block.Paragraph paragraph) {
      label = paragraph.content();
      rest.removeFirst();
    } else {
      label = List.of(new Inline.Text("It prints:", dev.fixdex.source.Span.at(0)));
    }
    return new Symptom(item.key(), html.inlines(label), html.blocks(rest));
  }

  private static @Nullable SafeHtml orNull(EntryHtml html, List<Inline> inlines) {
    return inlines.isEmpty() ? null : html.inlines(inlines);
  }

  private static @Nullable SafeHtml piecesOrNull(EntryHtml html, List<Piece> pieces) {
    return pieces.isEmpty() ? null : html.pieces(pieces);
  }
}
