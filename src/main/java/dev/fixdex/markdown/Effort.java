package dev.fixdex.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Locale;

/**
 * Adds up what the paragraphs of one body cost flexmark, and ends the parsing when it is too much.
 * Told by flexmark itself what a paragraph is, it cannot be led astray by a fence that is none; and
 * it counts steps, not seconds, so that a body is refused on every machine or on none.
 *
 * <p>Measured on 0.64.8: each sign that may open something is tried against the rest of its
 * paragraph ({@code [ (](} 500 KB: over 20 s), bare links against their whole word ({@code w.w.w.}
 * 16 KB: 7 s), and link definitions against the rest of theirs (57 KB: 1.1 s, 243 KB: over 15 s). A
 * paragraph of lines that do not follow each other in the text, since something stands before each,
 * is put together anew for each of them (10,000 indented lines, 30 KB: 3 s).
 */
final class Effort {
  /**
   * Steps for a body. Of 389 published runbooks and 1,000 entries the most costly has 375,000;
   * where all of this is spent, flexmark takes about a second.
   */
  static final int MOST = 6_000_000;

  /** Equal signs of emphasis, code or links in a row; flexmark recurses over a row of them. */
  static final int LONGEST_ROW = 200;

  /** flexmark keeps the place of an indentation that it takes away, and of what follows. */
  private static final int PIECES_OF_A_FILLED_LINE = 4;

  /** A word this long is no word; shorter ones are not worth counting. */
  private static final int LONG_WORD = 64;

  private static final boolean[] DELIMITERS = delimiters();

  private long spent;

  private static boolean[] delimiters() {
    boolean[] delimiters = new boolean[128];
    "*_[]`~<!(&\\:@".chars().forEach(c -> delimiters[c] = true);
    return delimiters;
  }

  /** Counts text that is about to be parsed as inlines. */
  void addInlines(BasedSequence paragraph) {
    CharSequence text = quick(paragraph);
    long signs = 1;
    int row = 0;
    int word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDelimiter(c)) {
        signs++;
        row = i > 0 && text.charAt(i - 1) == c ? row + 1 : 1;
        if (row > LONGEST_ROW) {
          String reason = "More than %d equal signs stand in a row";
          throw refusal(paragraph, String.format(Locale.ROOT, reason, LONGEST_ROW));
        }
      }
      if (c <= ' ') {
        addWord(word);
        word = 0;
      } else {
        word++;
      }
    }
    addWord(word);
    add(signs * text.length(), paragraph);
  }

  /** The same text, quicker to walk through: a sequence checks and translates each character. */
  private static CharSequence quick(BasedSequence text) {
    int start = text.getStartOffset();
    int end = text.getEndOffset();
    return text.getBase() instanceof String base && end - start == text.length()
        ? base.substring(start, end)
        : text;
  }

  /** Counts what it takes to put a paragraph together, before anything does. */
  void addPieces(List<BasedSequence> lines) {
    long pieces = 1;
    int end = 0;
    for (BasedSequence line : lines) {
      boolean filled = line.length() != line.getEndOffset() - line.getStartOffset();
      pieces += filled ? PIECES_OF_A_FILLED_LINE : line.getStartOffset() == end ? 0 : 1;
      end = line.getEndOffset();
    }
    spent += pieces * pieces / 100;
    if (spent > MOST) {
      Span span = new Span(lines.getFirst().getStartOffset(), lines.getLast().getEndOffset());
      String reason = "The body has too many lines in one paragraph of a quote or list";
      throw new TooMuch(new Body.Refused(span, reason));
    }
  }

  /** Counts a paragraph that link definitions are about to be looked for in. */
  void addDefinitions(BasedSequence paragraph) {
    String text = quick(paragraph).toString();
    long definitions = 0;
    for (int i = text.indexOf("]:"); i >= 0; i = text.indexOf("]:", i + 2)) {
      definitions++;
    }
    add(definitions * paragraph.length() / 16, paragraph);
  }

  private void addWord(long length) {
    spent += length > LONG_WORD ? length * length / 16 : 0;
  }

  private void add(long steps, BasedSequence text) {
    spent += steps;
    if (spent > MOST) {
      throw refusal(text, "The body has too many brackets, emphasis signs or long words");
    }
  }

  private static boolean isDelimiter(char c) {
    return c < DELIMITERS.length && DELIMITERS[c];
  }

  private static TooMuch refusal(BasedSequence text, String reason) {
    Span span = RawText.span(text);
    return new TooMuch(new Body.Refused(span, reason));
  }

  /** Ends a parse; never leaves {@link MarkdownParser}. */
  static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Body.Refused refusal;

    TooMuch(Body.Refused refusal) {
      super(refusal.reason(), null, false, false);
      this.refusal = refusal;
    }

    Body.Refused refusal() {
      return refusal;
    }
  }
}
