/**
 * What earlier runs worked out, in the folder {@code .fixdex}, and how to tell whether it still
 * holds. A cache is only ever a cache: at any doubt there is none, and nothing of it may show in
 * what the program says or makes.
 */
@NullMarked
package dev.fixdex.cache;

import org.jspecify.annotations.NullMarked;
