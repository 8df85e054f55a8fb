/**
 * What of a code block a reader pastes, and how a value is written where it lands.
 *
 * <p>{@link dev.fixdex.paste.Session} tells commands from prompts and output, {@link
 * dev.fixdex.paste.Places} finds the quoting that a placeholder stands in, and {@link
 * dev.fixdex.paste.Quoting} writes a value for that place so that it arrives byte for byte and none
 * of it is run. The browser does the last step again in {@code assets/quote.js}; both are held
 * equal by the vectors in {@code src/test/resources/paste}. This package knows no HTML and no
 * entries.
 */
@NullMarked
package dev.fixdex.paste;

import org.jspecify.annotations.NullMarked;
