/**
 * Small files that browsers fetch one by one: numbers and texts in few bytes, each packed as gzip
 * does, in folders that are named by what they hold. What the files say is for others to know.
 */
@NullMarked
package dev.fixdex.shards;

import org.jspecify.annotations.NullMarked;
