/**
 * What a lint run says: a finding, the rule behind it, its severity, and the edits that would mend
 * it. Data only: nothing here decides, prints or reads.
 */
@NullMarked
package dev.fixdex.finding;

import org.jspecify.annotations.NullMarked;
