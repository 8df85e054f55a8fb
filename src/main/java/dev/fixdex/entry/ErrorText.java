package dev.fixdex.entry;

import dev.fixdex.source.Span;

/**
 * What a tool prints, as a symptom quotes it, in inline code or in a block.
 *
 * @param text as written, its wildcards included; several lines for a block
 */
public record ErrorText(String text, Span span) {}
