package dev.fixdex.eval;

/**
 * A line of a file that cannot be used.
 *
 * @param number from 1
 * @param message one short sentence that says what is wrong with it
 */
public record BadLine(int number, String message) {}
