package dev.fixdex.app;

/**
 * An entry that took long.
 *
 * @param path of its file
 * @param micros microseconds for reading, linting, rendering and indexing it
 */
public record SlowEntry(String path, long micros) {}
