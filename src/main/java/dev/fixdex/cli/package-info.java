/**
 * The command line: arguments, streams and exit status. It may use every package; none may use it,
 * and it decides nothing about entries, pages or ranking.
 */
@NullMarked
package dev.fixdex.cli;

import org.jspecify.annotations.NullMarked;
