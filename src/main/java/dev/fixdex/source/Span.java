package dev.fixdex.source;

/**
 * A stretch of a {@link SourceText}: UTF-16 offsets in {@link SourceText#text()}, start included,
 * end excluded. An empty span names the place before {@code start}.
 *
 * @param start first offset, 0 or more
 * @param end offset after the last one, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  /** The empty span before {@code offset}. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** Number of UTF-16 units covered. */
  public int length() {
    return end - start;
  }

  /** Whether {@code other} lies wholly within this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The smallest span that covers both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
