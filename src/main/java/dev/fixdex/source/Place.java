package dev.fixdex.source;

/**
 * A span made printable, independent of the text it came from, so that a finding does not keep a
 * whole file in memory.
 *
 * @param path of the file, relative to the knowledge base, with {@code /}
 * @param span in {@link SourceText#text()}
 * @param start position of the first character, in the file as it is on disk
 * @param end position after the last character, in the file as it is on disk
 * @param line the line of {@code start} as it is on disk, without its line end; of a long one
 *     {@value #LONGEST_LINE} UTF-16 units around {@code start}
 * @param lineColumn column of {@code line}'s first character
 */
public record Place(
    String path, Span span, Position start, Position end, String line, int lineColumn) {
  /** Longer lines are no help on a terminal. */
  public static final int LONGEST_LINE = 2_000;
}
