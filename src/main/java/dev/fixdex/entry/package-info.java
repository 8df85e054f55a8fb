/**
 * One troubleshooting entry as data, every part with its place, and the catalog of all of them.
 *
 * <p>Reading never fails on a rule that an entry breaks: what is there is taken, what is missing is
 * missing, and the lint says so. Nothing here judges, renders or touches a file.
 */
@NullMarked
package dev.fixdex.entry;

import org.jspecify.annotations.NullMarked;
