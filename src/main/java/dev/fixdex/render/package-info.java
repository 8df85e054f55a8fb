/**
 * Pages to files of the site: HTML by Pebble templates, feed, sitemap, headers and assets.
 *
 * <p>Text of entries reaches a template only as a variable, which the template engine escapes, or
 * as {@link dev.fixdex.render.SafeHtml}, which only the writers of this package make. Templates are
 * code: they come from the program or from the knowledge base's owner. This package reads and
 * writes no files: a theme's files come through a {@link dev.fixdex.render.Theme.Source}.
 */
@NullMarked
package dev.fixdex.render;

import org.jspecify.annotations.NullMarked;
