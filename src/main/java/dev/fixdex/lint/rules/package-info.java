/** The rules, one class each: what, why, a good and a bad example, and the check. */
@NullMarked
package dev.fixdex.lint.rules;

import org.jspecify.annotations.NullMarked;
