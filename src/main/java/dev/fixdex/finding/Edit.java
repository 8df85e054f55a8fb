package dev.fixdex.finding;

import dev.fixdex.source.Span;

/**
 * One replacement of text.
 *
 * @param span what to replace, in the text that was linted; empty to insert
 * @param replacement what to put there; empty to delete
 */
public record Edit(Span span, String replacement) {}
