package dev.fixdex.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns flexmark's inlines into ours. */
final class InlineConverter {
  private final RawText raw;
  private final TextConverter texts;
  private @Nullable ReferenceRepository references;
  private int links;
  private boolean inCell;

  /**
   * A converter of one text.
   *
   * @param bareLinks finds links without marks; empty where there are none in this kind of text
   */
  InlineConverter(RawText raw, Optional<BareLinks> bareLinks) {
    this.raw = raw;
    this.texts = new TextConverter(raw, bareLinks);
  }

  /** Link definitions of this document are used from now on. */
  void resolveLinksIn(Document document) {
    references = Parser.REFERENCES.get(document);
  }

  List<Inline> of(Node parent) {
    List<Inline> inlines = new ArrayList<>();
    Node node = parent.getFirstChild();
    while (node != null) {
      Node last = endOfText(node);
      if (last.getEndOffset() == node.getEndOffset()) {
        add(node, inlines);
      } else {
        addText(node.baseSubSequence(node.getStartOffset(), last.getEndOffset()), inlines);
      }
      node = last.getNext();
    }
    return inlines;
  }

  /**
   * What stands in a cell of a table. GFM, section 4.10: a pipe is escaped there inside of code
   * too.
   */
  List<Inline> ofCell(Node cell) {
    inCell = true;
    try {
      return of(cell);
    } finally {
      inCell = false;
    }
  }

  /** The last of the texts and entities that a bare link may run through; else the node itself. */
  private Node endOfText(Node node) {
    Node last = node;
    if (node instanceof Text && links == 0 && texts.mayHaveBareLink(raw.of(node.getChars()))) {
      Node next = last.getNext();
      while ((next instanceof Text || next instanceof HtmlEntity)
          && next.getStartOffset() == last.getEndOffset()
          && !TextConverter.isOverlongEntity(next.getChars())) {
        last = next;
        next = last.getNext();
      }
    }
    return last;
  }

  /** What stands in a link; there is no link in a link. */
  private List<Inline> ofLink(Node link) {
    links++;
    try {
      return of(link);
    } finally {
      links--;
    }
  }

  private void add(Node node, List<Inline> inlines) {
    Span span = RawText.span(node.getChars());
    switch (node) {
      case Code code -> {
        String text = codeText(raw.of(code.getText()));
        inlines.add(new Inline.Code(inCell ? text.replace("\\|", "|") : text, span));
      }
      case StrongEmphasis strong -> {
        if (PlaceholderSyntax.isWritten(strong.getChars())) {
          inlines.add(new Inline.PlaceholderName(strong.getText().toString(), span));
        } else {
          inlines.add(new Inline.Strong(of(strong), span));
        }
      }
      case Emphasis emphasis -> {
        if (isOfEscapedName(emphasis)) {
          addText(emphasis.getChars(), inlines);
        } else {
          inlines.add(new Inline.Emphasis(of(emphasis), span));
        }
      }
      case Strikethrough struck -> inlines.add(new Inline.Struck(of(struck), span));
      case Link link ->
          inlines.add(
              new Inline.Link(link.getUrl().unescape(), text(link.getTitle()), ofLink(link), span));
      case Image image -> {
        String url = image.getUrl().unescape() + image.getUrlContent().unescape();
        Span place = RawText.span(image.getUrl());
        inlines.add(new Inline.Image(url, text(image.getTitle()), of(image), place, span));
      }
      case RefNode reference -> addReference(reference, span, inlines);
      case MailLink mail -> addPointedLink(mail, "mailto:" + mail.getText(), span, inlines);
      case AutoLink auto -> addPointedLink(auto, auto.getText().toString(), span, inlines);
      case HardLineBreak _ -> inlines.add(new Inline.HardBreak(span));
      case SoftLineBreak _ -> inlines.add(new Inline.SoftBreak(span));
      case HtmlInlineBase html -> inlines.add(new Inline.Html(withLf(html.getChars()), span));
      case TextBase group -> group.getChildren().forEach(child -> add(child, inlines));
      default -> addText(node.getChars(), inlines);
    }
  }

  /**
   * Whether it is all but the outer underscores of an escaped placeholder. In Markdown the second
   * underscore of {@code \__NAME__} begins emphasis; whoever escapes the first means the whole.
   */
  private static boolean isOfEscapedName(Emphasis emphasis) {
    BasedSequence file = emphasis.getChars().getBaseSequence();
    int start = emphasis.getStartOffset() - 1;
    int end = emphasis.getEndOffset() + 1;
    return start > 0
        && end <= file.length()
        && PlaceholderSyntax.isEscaped(file, start)
        && PlaceholderSyntax.isWritten(file.subSequence(start, end));
  }

  private void addPointedLink(
      DelimitedLinkNode node, String destination, Span span, List<Inline> inlines) {
    String shown = node.getText().toString();
    Inline.Text content = new Inline.Text(shown, RawText.span(node.getText()));
    inlines.add(new Inline.Link(destination, "", List.of(content), span));
  }

  private void addReference(RefNode node, Span span, List<Inline> inlines) {
    Reference target = references == null ? null : node.getReferenceNode(references);
    if (target == null) {
      addUnresolved(node, inlines);
      return;
    }
    String url = target.getUrl().unescape();
    String title = text(target.getTitle());
    inlines.add(
        node instanceof ImageRef
            ? new Inline.Image(url, title, of(node), RawText.span(target.getUrl()), span)
            : new Inline.Link(url, title, ofLink(node), span));
  }

  /** {@code [text][ref]} without a definition is plain text, its inner marks still marks. */
  private void addUnresolved(RefNode node, List<Inline> inlines) {
    BasedSequence whole = withoutMarksOfQuotes(node);
    int from = 0;
    for (Node child : node.getChildren()) {
      int to = indexOf(whole, child.getStartOffset(), from);
      addText(whole.subSequence(from, to), inlines);
      add(child, inlines);
      from = indexOf(whole, child.getEndOffset(), to);
    }
    addText(whole.subSequence(from), inlines);
  }

  /**
   * The text of a reference over several lines holds what begins each line of a quote or list item;
   * the text of its paragraph does not.
   */
  private static BasedSequence withoutMarksOfQuotes(Node node) {
    BasedSequence chars = node.getChars();
    Paragraph paragraph = (Paragraph) node.getAncestorOfType(Paragraph.class);
    if (paragraph == null || chars.indexOf('\n') < 0) {
      return chars;
    }
    BasedSequence content = paragraph.getContentChars();
    int from = indexOf(content, node.getStartOffset(), 0);
    return content.subSequence(from, indexOf(content, node.getEndOffset(), from));
  }

  /**
   * Index of a file offset; a sequence of several lines has gaps where the marks of a quote are.
   */
  private static int indexOf(BasedSequence sequence, int offset, int from) {
    int index = from;
    while (index < sequence.length() && sequence.getIndexOffset(index) < offset) {
      index++;
    }
    return index;
  }

  private void addText(BasedSequence text, List<Inline> inlines) {
    texts.add(text, links > 0, inlines);
  }

  /**
   * CommonMark 0.31.2, section 6.1: line ends become spaces, one space is stripped on both sides.
   */
  private static String codeText(String raw) {
    String text = withLf(raw).replace('\n', ' ');
    boolean padded =
        text.length() > 1 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    return padded ? text.substring(1, text.length() - 1) : text;
  }

  /** Text that may run over several lines, escapes and entities resolved. */
  private static String text(BasedSequence raw) {
    return withLf(raw.unescape());
  }

  private static String withLf(CharSequence text) {
    return text.toString().replace("\r\n", "\n").replace('\r', '\n');
  }
}
