/**
 * The command line: arguments, streams, exit status. Each command is one class, takes its streams,
 * clock and directory from a {@link dev.fixdex.cli.Session} and returns its exit status; only
 * {@link dev.fixdex.cli.Main} touches the process. The only package that meets picocli.
 */
@NullMarked
package dev.fixdex.cli;

import org.jspecify.annotations.NullMarked;
