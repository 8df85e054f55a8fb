package dev.fixdex.page;

import java.util.Locale;

/**
 * Names a symptom by its words, so that a reader's tick stays where it was when an author changes
 * case, punctuation or the order of symptoms.
 */
final class SymptomKey {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private SymptomKey() {}

  /** FNV-1a, 64 bits, over letters and digits in lower case: not for secrets, only for names. */
  static String of(String text) {
    long hash = FNV_OFFSET;
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        hash = (hash ^ c) * FNV_PRIME;
      }
    }
    return Long.toHexString(hash);
  }
}
