package dev.fixdex.search;

/**
 * A block of code to copy.
 *
 * @param number as {@code fixdex show --copy-block} counts
 * @param language may be empty
 * @param text placeholders as written
 */
public record Command(int number, String language, String text) {}
