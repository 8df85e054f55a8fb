/**
 * What the program says, as text for people and as data for programs: findings, entries, search
 * hits. One class a format. Writes to what it is given, never to a file or the console itself.
 */
@NullMarked
package dev.fixdex.report;

import org.jspecify.annotations.NullMarked;
