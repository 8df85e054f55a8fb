package dev.fixdex.lint;

import dev.fixdex.entry.ReadResult;

/** A rule about a file's text, whether or not it could be read as an entry. */
public non-sealed interface SourceRule extends Rule {
  /** Reports what is wrong with a file. */
  void check(ReadResult result, LintContext context, Reporter reporter);
}
