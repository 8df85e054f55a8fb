package dev.fixdex.markdown;

import dev.fixdex.source.Span;
import java.util.List;

/** A piece of a paragraph or heading, with its place in the whole file. */
public sealed interface Inline {
  /** The piece with its marks. */
  Span span();

  /** Plain text, escapes and entities resolved. */
  record Text(String text, Span span) implements Inline {}

  /** Inline code. */
  record Code(String text, Span span) implements Inline {}

  /** Emphasis. */
  record Emphasis(List<Inline> content, Span span) implements Inline {
    public Emphasis {
      content = List.copyOf(content);
    }
  }

  /** Strong emphasis. */
  record Strong(List<Inline> content, Span span) implements Inline {
    public Strong {
      content = List.copyOf(content);
    }
  }

  /** Text struck through. */
  record Struck(List<Inline> content, Span span) implements Inline {
    public Struck {
      content = List.copyOf(content);
    }
  }

  /**
   * A link.
   *
   * @param destination as written, escapes and entities resolved; not yet judged
   * @param title empty when there is none
   */
  record Link(String destination, String title, List<Inline> content, Span span) implements Inline {
    public Link {
      content = List.copyOf(content);
    }
  }

  /**
   * An image; {@code content} describes it.
   *
   * @param place where the destination stands, which may be that of a definition elsewhere in the
   *     file
   */
  record Image(String destination, String title, List<Inline> content, Span place, Span span)
      implements Inline {
    public Image {
      content = List.copyOf(content);
    }
  }

  /** A placeholder in prose, which Markdown would take for strong emphasis. */
  record PlaceholderName(String name, Span span) implements Inline {}

  /** Raw HTML, never passed through as such: readers see it as text, but for comments. */
  record Html(String text, Span span) implements Inline {
    /** Whether it is a comment, which readers do not see. */
    public boolean isComment() {
      return Inline.isHtmlComment(text);
    }
  }

  /** A line break that the author asked for. */
  record HardBreak(Span span) implements Inline {}

  /** The end of a line within a paragraph. */
  record SoftBreak(Span span) implements Inline {}

  /** The words of inlines as a reader sees them: marks left out, a line's end as a space. */
  static String plainText(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    inlines.forEach(inline -> appendPlain(inline, text));
    return text.toString();
  }

  private static void appendPlain(Inline inline, StringBuilder text) {
    switch (inline) {
      case Text piece -> text.append(piece.text());
      case Code code -> text.append(code.text());
      case PlaceholderName placeholder ->
          text.append(PlaceholderSyntax.written(placeholder.name()));
      case Emphasis emphasis -> emphasis.content().forEach(piece -> appendPlain(piece, text));
      case Strong strong -> strong.content().forEach(piece -> appendPlain(piece, text));
      case Struck struck -> struck.content().forEach(piece -> appendPlain(piece, text));
      case Link link -> link.content().forEach(piece -> appendPlain(piece, text));
      case Image image -> image.content().forEach(piece -> appendPlain(piece, text));
      case HardBreak _, SoftBreak _ -> text.append(' ');
      case Html html -> text.append(html.isComment() ? "" : html.text());
    }
  }

  /** Whether HTML is one comment and nothing else. */
  static boolean isHtmlComment(String html) {
    String text = html.strip();
    return text.startsWith("<!--") && text.indexOf("-->") == text.length() - 3;
  }
}
