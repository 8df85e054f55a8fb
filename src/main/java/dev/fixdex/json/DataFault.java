package dev.fixdex.json;

/**
 * Where a parser stopped, and why.
 *
 * @param line 1 or more
 * @param column 1 or more, in UTF-16 units
 * @param length of what it stopped at, in UTF-16 units
 * @param message the parser's own words, one sentence without its end
 */
public record DataFault(int line, int column, int length, String message) {}
