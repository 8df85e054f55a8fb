package dev.fixdex.lint;

import dev.fixdex.entry.Entry;

/** A rule about one entry. */
public non-sealed interface EntryRule extends Rule {
  /** Reports what is wrong with an entry. */
  void check(Entry entry, LintContext context, Reporter reporter);
}
