package dev.fixdex.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Optional;

/** Turns text without marks into inlines: lines, links that are not marked, placeholders. */
final class TextConverter {
  private final RawText raw;
  private final Optional<BareLinks> bareLinks;

  /**
   * @param bareLinks finds links without marks; empty where there are none in this kind of text
   */
  TextConverter(RawText raw, Optional<BareLinks> bareLinks) {
    this.raw = raw;
    this.bareLinks = bareLinks;
  }

  /** Whether a text may have a link that is not marked. */
  boolean mayHaveBareLink(String text) {
    return bareLinks.isPresent() && BareLinks.mayBeIn(text);
  }

  /**
   * Adds raw text, which may run over several lines, with its placeholders and links as such.
   *
   * @param inLink whether it stands in a link, in which there is no other
   */
  void add(BasedSequence text, boolean inLink, List<Inline> inlines) {
    String chars = raw.of(text);
    int from = 0;
    for (int i = indexOfBreak(chars, 0); i >= 0; i = indexOfBreak(chars, from)) {
      addLine(text.subSequence(from, i).trimEnd(), inLink, inlines);
      from = chars.startsWith("\r\n", i) ? i + 2 : i + 1;
      inlines.add(new Inline.SoftBreak(RawText.span(text.subSequence(i, from))));
    }
    addLine(text.subSequence(from), inLink, inlines);
  }

  /** Index of the next end of a line; -1 for none. */
  private static int indexOfBreak(String text, int from) {
    int feed = text.indexOf('\n', from);
    int carriage = text.indexOf('\r', from);
    return carriage < 0 || feed < 0 ? Math.max(feed, carriage) : Math.min(feed, carriage);
  }

  private void addLine(BasedSequence whole, boolean inLink, List<Inline> inlines) {
    boolean beginsLine = !inlines.isEmpty() && isBreak(inlines.getLast());
    BasedSequence line = beginsLine ? whole.trimStart() : whole;
    String text = raw.of(line);
    int from = 0;
    if (!inLink && mayHaveBareLink(text)) {
      for (BareLinks.Found link : bareLinks.orElseThrow().find(text)) {
        addNamed(line.subSequence(from, link.start()), inlines);
        addBareLink(line.subSequence(link.start(), link.end()), link, inlines);
        from = link.end();
      }
    }
    addNamed(line.subSequence(from), inlines);
  }

  private void addBareLink(BasedSequence text, BareLinks.Found link, List<Inline> inlines) {
    String shown = raw.unescaped(text);
    Inline.Text content = new Inline.Text(shown, RawText.span(text));
    String destination = link.prefix() + shown;
    inlines.add(new Inline.Link(destination, "", List.of(content), content.span()));
  }

  private void addNamed(BasedSequence line, List<Inline> inlines) {
    int base = line.getStartOffset();
    int from = 0;
    for (Located<String> name : PlaceholderSyntax.findInProse(raw.of(line), base)) {
      addPlain(line.subSequence(from, name.span().start() - base), inlines);
      inlines.add(new Inline.PlaceholderName(name.value(), name.span()));
      from = name.span().end() - base;
    }
    addPlain(line.subSequence(from), inlines);
  }

  private static boolean isBreak(Inline inline) {
    return inline instanceof Inline.SoftBreak || inline instanceof Inline.HardBreak;
  }

  private void addPlain(BasedSequence plain, List<Inline> inlines) {
    if (plain.isEmpty()) {
      return;
    }
    String text = isOverlongEntity(plain) ? plain.toString() : raw.unescaped(plain);
    Span span = RawText.span(plain);
    if (!inlines.isEmpty()
        && inlines.getLast() instanceof Inline.Text before
        && before.span().end() == span.start()) {
      inlines.set(
          inlines.size() - 1, new Inline.Text(before.text() + text, before.span().union(span)));
    } else {
      inlines.add(new Inline.Text(text, span));
    }
  }

  /** CommonMark 0.31.2, section 2.5: at most 7 decimal or 6 hexadecimal digits. */
  static boolean isOverlongEntity(BasedSequence raw) {
    if (raw.length() < 10 || raw.charAt(0) != '&' || raw.charAt(1) != '#') {
      return false;
    }
    boolean hexadecimal = raw.charAt(2) == 'x' || raw.charAt(2) == 'X';
    int digits = raw.length() - (hexadecimal ? 4 : 3); // between &# or &#x and ;
    return raw.indexOf(';') == raw.length() - 1 && digits > (hexadecimal ? 6 : 7);
  }
}
