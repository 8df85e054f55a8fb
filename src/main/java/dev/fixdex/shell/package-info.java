/**
 * The grammar of POSIX shells with what bash adds to it: says where a script stops being one. Runs
 * nothing and knows nothing of entries.
 */
@NullMarked
package dev.fixdex.shell;

import org.jspecify.annotations.NullMarked;
