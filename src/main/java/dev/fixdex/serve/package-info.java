/**
 * The preview server: shows a built site, answers the search API, and reloads pages after a build.
 * Serves only files that a build has made; renders nothing, reads no knowledge base. Jetty's only
 * room.
 */
@NullMarked
package dev.fixdex.serve;

import org.jspecify.annotations.NullMarked;
