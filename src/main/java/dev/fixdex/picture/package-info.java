/**
 * What a file of a picture says of itself in its first bytes: its format, and how large it is
 * shown. Nothing is decoded.
 */
@NullMarked
package dev.fixdex.picture;

import org.jspecify.annotations.NullMarked;
