package dev.fixdex.lint.rules;

import java.util.Locale;

/** What the names of languages say of shells beyond their family. */
final class ShellLanguage {
  private ShellLanguage() {}

  /** Whether a fence's language is fish, which quotes nearly as POSIX shells do. */
  static boolean isFish(String language) {
    return language.strip().toLowerCase(Locale.ROOT).equals("fish");
  }
}
