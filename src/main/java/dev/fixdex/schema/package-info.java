/**
 * A knowledge base's own rules, from {@code kb/fixdex.yaml} or the defaults: fields of the front
 * matter, vocabularies, sections of the body, variables, the site's name and address.
 *
 * <p>Says what an entry should look like; never looks at one.
 */
@NullMarked
package dev.fixdex.schema;

import org.jspecify.annotations.NullMarked;
