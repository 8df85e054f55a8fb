package dev.fixdex.source;

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
  private final RepairMap map;
  private final LineMap lines;

  SourceText(String path, String original, String text, Encoding encoding, Damage damage) {
    this.path = path;
    this.original = original;
    this.text = text;
    this.encoding = encoding;
    this.damage = damage;
    this.map = new RepairMap(text, damage.repairs());
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
    return originalPosition(map.toOriginal(offset, false));
  }

  /** A span made printable. */
  public Place place(Span span) {
    Span onDisk = originalSpan(span);
    int line = lines.lineOf(onDisk.start());
    int start = lines.startOf(line);
    int end = Math.max(start, lines.endOf(line));
    boolean isLong = end - start > Place.LONGEST_LINE;
    int from = isLong ? Math.max(start, onDisk.start() - Place.LONGEST_LINE / 2) : start;
    from = from > start && Character.isLowSurrogate(original.charAt(from)) ? from - 1 : from;
    int to = Math.min(end, from + Place.LONGEST_LINE);
    boolean splitsPair = to > from && Character.isHighSurrogate(original.charAt(to - 1));
    return new Place(
        path,
        span,
        originalPosition(onDisk.start()),
        originalPosition(onDisk.end()),
        original.substring(from, splitsPair ? to - 1 : to),
        from - start + 1);
  }

  /** The span of {@link #original()} that {@code span} was read from. */
  public Span originalSpan(Span span) {
    int start = map.toOriginal(span.start(), false);
    int end = span.length() == 0 ? start : map.toOriginal(span.end(), true);
    return new Span(start, Math.max(start, end));
  }

  private Position originalPosition(int offset) {
    int line = lines.lineOf(offset);
    return new Position(line + 1, offset - lines.startOf(line) + 1);
  }
}
