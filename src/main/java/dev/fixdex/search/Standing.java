package dev.fixdex.search;

/** How far an entry can be trusted today; it ranks a little lower for each step down. */
public enum Standing {
  /** Published and not due for review. */
  CURRENT,
  /** Past its review date. */
  STALE,
  /** Kept for those who still need it. */
  DEPRECATED
}
