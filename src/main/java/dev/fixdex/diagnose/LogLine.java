package dev.fixdex.diagnose;

/**
 * A line of a log.
 *
 * @param source name of the log, as it was given
 * @param number 1 for the first line
 * @param text without control characters, cut when it is long
 */
public record LogLine(String source, long number, String text) {}
