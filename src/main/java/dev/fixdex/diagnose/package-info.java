/**
 * Which entries explain a log: the error texts of entries as signatures, a log as a stream of
 * events, and the comparison of the two.
 *
 * <p>{@link dev.fixdex.errortext} says what a word is and which parts of a line are volatile. What
 * is done here is written down in {@code docs/diagnose.md}, in plain arithmetic over arrays, so
 * that a browser can do the same. This package reads streams that it is given; it touches no files
 * and knows nothing of Lucene.
 */
@NullMarked
package dev.fixdex.diagnose;

import org.jspecify.annotations.NullMarked;
