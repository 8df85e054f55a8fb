package dev.fixdex.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns flexmark's inlines into ours. */
final class InlineConverter {
  private @Nullable ReferenceRepository references;

  /** Link definitions of this document are used from now on. */
  void resolveLinksIn(Document document) {
    references = Parser.REFERENCES.get(document);
  }

  List<Inline> of(Node parent) {
    List<Inline> inlines = new ArrayList<>();
    for (Node node : parent.getChildren()) {
      add(node, inlines);
    }
    return inlines;
  }

  private void add(Node node, List<Inline> inlines) {
    Span span = span(node.getChars());
    switch (node) {
      case Code code -> inlines.add(new Inline.Code(codeText(code.getText().toString()), span));
      case StrongEmphasis strong -> {
        if (PlaceholderSyntax.isWritten(strong.getChars())) {
          inlines.add(new Inline.PlaceholderName(strong.getText().toString(), span));
        } else {
          inlines.add(new Inline.Strong(of(strong), span));
        }
      }
      case Emphasis emphasis -> inlines.add(new Inline.Emphasis(of(emphasis), span));
      case Strikethrough struck -> inlines.add(new Inline.Struck(of(struck), span));
      case Link link ->
          inlines.add(
              new Inline.Link(
                  link.getUrl().unescape(), link.getTitle().unescape(), of(link), span));
      case Image image -> {
        String url = image.getUrl().unescape() + image.getUrlContent().unescape();
        inlines.add(new Inline.Image(url, image.getTitle().unescape(), of(image), span));
      }
      case RefNode reference -> addReference(reference, span, inlines);
      case MailLink mail -> addBareLink(mail, "mailto:" + mail.getText(), span, inlines);
      case AutoLink auto -> addBareLink(auto, auto.getText().toString(), span, inlines);
      case HardLineBreak _ -> inlines.add(new Inline.HardBreak(span));
      case SoftLineBreak _ -> inlines.add(new Inline.SoftBreak(span));
      case HtmlInlineBase html -> inlines.add(new Inline.Html(html.getChars().toString(), span));
      case TextBase group -> group.getChildren().forEach(child -> add(child, inlines));
      default -> addText(node.getChars(), inlines);
    }
  }

  private void addBareLink(
      DelimitedLinkNode node, String destination, Span span, List<Inline> inlines) {
    String shown = node.getText().toString();
    Inline.Text content = new Inline.Text(shown, span(node.getText()));
    inlines.add(new Inline.Link(destination, "", List.of(content), span));
  }

  private void addReference(RefNode node, Span span, List<Inline> inlines) {
    Reference target = references == null ? null : node.getReferenceNode(references);
    if (target == null) {
      addUnresolved(node, inlines);
      return;
    }
    String url = target.getUrl().unescape();
    String title = target.getTitle().unescape();
    inlines.add(
        node instanceof ImageRef
            ? new Inline.Image(url, title, of(node), span)
            : new Inline.Link(url, title, of(node), span));
  }

  /** {@code [text][ref]} without a definition is plain text, its inner marks still marks. */
  private void addUnresolved(RefNode node, List<Inline> inlines) {
    BasedSequence whole = node.getChars();
    int from = whole.getStartOffset();
    for (Node child : node.getChildren()) {
      addText(whole.getBaseSequence().subSequence(from, child.getStartOffset()), inlines);
      add(child, inlines);
      from = child.getEndOffset();
    }
    addText(whole.getBaseSequence().subSequence(from, whole.getEndOffset()), inlines);
  }

  /** Adds raw text, its placeholders as such, joining it to the text before it. */
  private static void addText(BasedSequence raw, List<Inline> inlines) {
    int base = raw.getStartOffset();
    int from = 0;
    for (Located<String> name : PlaceholderSyntax.find(raw.toString(), base)) {
      addPlain(raw.subSequence(from, name.span().start() - base), inlines);
      inlines.add(new Inline.PlaceholderName(name.value(), name.span()));
      from = name.span().end() - base;
    }
    addPlain(raw.subSequence(from), inlines);
  }

  private static void addPlain(BasedSequence raw, List<Inline> inlines) {
    if (raw.isEmpty()) {
      return;
    }
    String text = raw.unescape();
    Span span = span(raw);
    if (!inlines.isEmpty()
        && inlines.getLast() instanceof Inline.Text before
        && before.span().end() == span.start()) {
      inlines.set(
          inlines.size() - 1, new Inline.Text(before.text() + text, before.span().union(span)));
    } else {
      inlines.add(new Inline.Text(text, span));
    }
  }

  /**
   * CommonMark 0.31.2, section 6.1: line ends become spaces, one space is stripped on both sides.
   */
  private static String codeText(String raw) {
    String text = raw.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    boolean padded =
        text.length() > 1 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    return padded ? text.substring(1, text.length() - 1) : text;
  }

  private static Span span(BasedSequence chars) {
    return new Span(chars.getStartOffset(), chars.getEndOffset());
  }
}
