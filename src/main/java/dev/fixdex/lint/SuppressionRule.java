package dev.fixdex.lint;

/** A rule about comments that accept findings, asked when all findings are known. */
public non-sealed interface SuppressionRule extends Rule {
  /** Reports what is wrong with a well-formed comment that accepted no finding. */
  void checkUnused(Suppression unused, Reporter reporter);
}
