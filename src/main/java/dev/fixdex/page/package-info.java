/**
 * What each address of the site shows, as records, before there is any HTML.
 *
 * <p>{@link dev.fixdex.page.PagePlanner} makes the pages of a catalog and of each entry, {@link
 * dev.fixdex.page.Addresses} says where they are. An entry's page is made from the entry and from
 * what the catalog knows of others, so that entries can be handled one at a time. This package
 * writes no HTML and reads no files.
 */
@NullMarked
package dev.fixdex.page;

import org.jspecify.annotations.NullMarked;
