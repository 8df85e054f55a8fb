package dev.fixdex.diagnose;

/**
 * A line of a log.
 *
 * @param source name of the log, as it was given
 * @param number 1 for the first line
 * @param text without control characters, of a long line the part that matters
 */
public record LogLine(String source, long number, String text) {}
