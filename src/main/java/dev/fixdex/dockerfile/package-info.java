/**
 * The grammar of Dockerfiles, by Docker's reference of it: where a text stops being one. A part of
 * a Dockerfile is taken for a whole one.
 */
@NullMarked
package dev.fixdex.dockerfile;

import org.jspecify.annotations.NullMarked;
