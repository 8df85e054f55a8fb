package dev.fixdex.source;

import java.util.List;

/**
 * A file's text, made readable, that knows where everything stands in the file itself. Immutable.
 *
 * <p>All spans of the program are offsets in {@link #text()}. Where damaged characters were
 * repaired, that text differs from {@link #original()}; {@link #place} and {@link #originalSpan}
 * lead back to the file as it is on disk.
 */
public final class SourceText {
  private final String path;
  private final String original;
  private final String text;
  private final Encoding encoding;
  private final Damage damage;
  private final LineMap lines;

  SourceText(String path, String original, String text, Encoding encoding, Damage damage) {
    this.path = path;
    this.original = original;
    this.text = text;
    this.encoding = encoding;
    this.damage = damage;
    this.lines = new LineMap(original);
  }

  /** An undamaged text. */
  public static SourceText of(String path, String text) {
    return new SourceText(path, text, text, Encoding.UTF_8, Damage.NONE);
  }

  /** The file, relative to the knowledge base, with {@code /}. */
  public String path() {
    return path;
  }

  /** The readable text: decoded, repaired, without a byte order mark. */
  public String text() {
    return text;
  }

  /** The text as it is on disk, damage included, without a byte order mark. */
  public String original() {
    return original;
  }

  /** How the bytes were read. */
  public Encoding encoding() {
    return encoding;
  }

  /** What was wrong with the characters. */
  public Damage damage() {
    return damage;
  }

  /** The readable text under a span. */
  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The whole text. */
  public Span span() {
    return new Span(0, text.length());
  }

  /** Number of lines, at least 1. */
  public int lineCount() {
    return lines.lineCount();
  }

  /** Where an offset of {@link #text()} stands in the file on disk. */
  public Position positionOf(int offset) {
    return originalPosition(originalOffset(offset, false));
  }

  /** A span made printable. */
  public Place place(Span span) {
    Span onDisk = originalSpan(span);
    int line = lines.lineOf(onDisk.start());
    int from = lines.startOf(line);
    int to = Math.min(lines.endOf(line), from + Place.LONGEST_LINE);
    return new Place(
        path,
        span,
        originalPosition(onDisk.start()),
        originalPosition(onDisk.end()),
        original.substring(from, Math.max(from, to)));
  }

  /** The span of {@link #original()} that {@code span} was read from. */
  public Span originalSpan(Span span) {
    int start = originalOffset(span.start(), false);
    int end = span.length() == 0 ? start : originalOffset(span.end(), true);
    return new Span(start, Math.max(start, end));
  }

  private Position originalPosition(int offset) {
    int line = lines.lineOf(offset);
    return new Position(line + 1, offset - lines.startOf(line) + 1);
  }

  /**
   * Repairs shift what follows them. An offset within a repaired run leads to the run's start, or
   * to its end when it ends a span.
   */
  private int originalOffset(int offset, boolean endsSpan) {
    List<Repair> repairs = damage.repairs();
    int low = 0;
    int high = repairs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (repairs.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return offset;
    }
    Repair last = repairs.get(low - 1);
    if (offset < last.span().end()) {
      return endsSpan ? last.original().end() : last.original().start();
    }
    return last.original().end() + (offset - last.span().end());
  }
}
