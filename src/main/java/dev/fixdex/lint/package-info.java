/**
 * Says what is wrong with entries. A rule says where and what; the linter adds which rule it was
 * and how much it matters. Nothing here prints or reads a file.
 */
@NullMarked
package dev.fixdex.lint;

import org.jspecify.annotations.NullMarked;
