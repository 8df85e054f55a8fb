/**
 * From findings with fixes to a changed text: which fixes can be made together, and what the file's
 * bytes are then. Reads and writes no file, and finds nothing by itself.
 */
@NullMarked
package dev.fixdex.lint.fixes;

import org.jspecify.annotations.NullMarked;
