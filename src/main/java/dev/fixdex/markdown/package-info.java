/**
 * An entry's body: from text to our own model of blocks and inlines, and from the model to HTML.
 *
 * <p>The only package that meets flexmark, which is guarded and never trusted: {@link
 * dev.fixdex.markdown.MarkdownLimits} refuses what makes it slow or overflow its stack, and {@link
 * dev.fixdex.markdown.HtmlWriter} writes only the elements and the URL schemes that we allow. Knows
 * nothing of the entry format but the shape of a placeholder.
 */
@NullMarked
package dev.fixdex.markdown;

import org.jspecify.annotations.NullMarked;
