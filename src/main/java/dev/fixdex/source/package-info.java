/**
 * From bytes to text with places: decoding, repair of damaged text, lines, spans.
 *
 * <p>Knows nothing of YAML, Markdown or the entry format, and never touches a file: bytes come in,
 * a {@link dev.fixdex.source.SourceText} goes out.
 */
@NullMarked
package dev.fixdex.source;

import org.jspecify.annotations.NullMarked;
