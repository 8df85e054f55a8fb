package dev.fixdex.source;

/**
 * One damaged run of characters made readable again.
 *
 * @param original where the damage stands in {@link SourceText#original()}
 * @param span where the repaired text stands in {@link SourceText#text()}
 */
public record Repair(Span original, Span span) {}
