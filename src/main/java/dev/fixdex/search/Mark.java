package dev.fixdex.search;

/**
 * A part of a snippet that was searched for.
 *
 * @param start offset of its first UTF-16 unit in the snippet
 * @param end offset after its last unit
 */
public record Mark(int start, int end) {}
