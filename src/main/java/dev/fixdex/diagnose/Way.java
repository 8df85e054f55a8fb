package dev.fixdex.diagnose;

/** How a symptom and a log fit together. */
public enum Way {
  /** The log has all the words of the symptom, side by side. */
  LITERAL,
  /** The same, with something in the places of the symptom's wildcards and volatile parts. */
  WILDCARD,
  /** The log has most of the symptom's words, in order. */
  WORDS
}
