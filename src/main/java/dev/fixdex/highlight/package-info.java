/**
 * Code to coloured tokens, at build time: {@link dev.fixdex.highlight.Highlighter}.
 *
 * <p>Small hand-written lexers, each one pass over the text with bounded look-ahead, so that time
 * is linear in the length whatever an entry holds. They colour; they do not judge: broken code
 * gives tokens like any other. This package knows no HTML and no entries.
 */
@NullMarked
package dev.fixdex.highlight;

import org.jspecify.annotations.NullMarked;
