package dev.fixdex.lint;

/** Finds one kind of fault. Stateless, so that one instance serves all threads. */
public sealed interface Rule
    permits SourceRule, EntryRule, CatalogRule, LinkRule, ScriptRule, SuppressionRule {
  /** What the rule is. */
  RuleInfo info();
}
