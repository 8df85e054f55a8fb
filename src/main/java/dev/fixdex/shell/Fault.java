package dev.fixdex.shell;

/**
 * The first place at which a script breaks the grammar.
 *
 * @param start offset of what is wrong, or of what is never closed
 * @param end after its last UTF-16 unit; as {@code start} where something is missing at the end
 * @param message one short sentence
 * @param open whether a shell would wait for more lines rather than complain
 */
public record Fault(int start, int end, String message, boolean open) {}
