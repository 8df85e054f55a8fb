package dev.fixdex.lint;

import dev.fixdex.finding.Severity;
import dev.fixdex.source.Span;

/**
 * What another program says of a shell block.
 *
 * @param code its own name for what is wrong, such as {@code SC2086}
 * @param severity how grave it finds it
 * @param message one sentence
 */
public record ScriptRemark(Span span, String code, Severity severity, String message) {}
