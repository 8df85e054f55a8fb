/** JSON in and out, as plain maps, lists and scalars. The only package that meets Jackson. */
@NullMarked
package dev.fixdex.json;

import org.jspecify.annotations.NullMarked;
