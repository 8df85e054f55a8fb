/**
 * The only room that touches files: reads a knowledge base, keeps the cache, stages and publishes a
 * site, watches for changes. Knows nothing of what it carries.
 */
@NullMarked
package dev.fixdex.disk;

import org.jspecify.annotations.NullMarked;
