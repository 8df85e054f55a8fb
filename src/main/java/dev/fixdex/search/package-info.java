/**
 * The search: what of an entry is indexed, the Lucene index, the ranking, and the browser's index.
 *
 * <p>A query is text and never syntax: {@link dev.fixdex.errortext} says what its words are. Lucene
 * keeps the postings; the ranking is this package's own, from statistics that the browser's index
 * carries too, in plain arithmetic, so that terminal, API and browser give the same answers. Lucene
 * is met here only.
 */
@NullMarked
package dev.fixdex.search;

import org.jspecify.annotations.NullMarked;
