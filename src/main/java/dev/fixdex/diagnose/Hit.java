package dev.fixdex.diagnose;

/**
 * A signature that an event shows.
 *
 * @param signature its number
 * @param score 0 to 100
 * @param line index of the event's line that shows it best
 */
record Hit(int signature, double score, Way way, int line) {}
