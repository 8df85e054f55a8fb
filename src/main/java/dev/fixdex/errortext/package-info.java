/**
 * The words of an error text and its volatile parts, defined once for lint, index, log matcher and
 * browser.
 *
 * <p>Texts are read as UTF-16 code units with tables of this package's own, in time linear in their
 * length. Every rule here has its twin in {@code templates/assets/search/errortext-*.js}, in a file
 * of its name; shared test vectors hold the two equal. This package uses no other package and no
 * library, reads no files, and knows nothing of entries or of Lucene.
 */
@NullMarked
package dev.fixdex.errortext;

import org.jspecify.annotations.NullMarked;
