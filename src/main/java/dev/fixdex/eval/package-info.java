/**
 * How well the search answers: queries whose right answers are known, the measures of one run, and
 * how a run differs from an earlier one. Knows of lists of ids only; neither searches nor prints.
 */
@NullMarked
package dev.fixdex.eval;

import org.jspecify.annotations.NullMarked;
