/**
 * What the program does, as straight lists of stages: lint, build, index, search. A stage neither
 * prints nor decides about exit statuses; files are read and written by {@code disk} alone.
 */
@NullMarked
package dev.fixdex.app;

import org.jspecify.annotations.NullMarked;
