package dev.fixdex.app;

import java.util.regex.Pattern;

/** Titles that are the number of an error, such as {@code Compiler Error C2065}. */
final class ErrorTitle {
  private static final Pattern NUMBER =
      Pattern.compile("(?i).*\\b(?:error|warning|message)\\b.{0,20}\\b[A-Z]{1,6}-?\\d{2,6}\\b.*");

  private ErrorTitle() {}

  static boolean matches(String title) {
    return NUMBER.matcher(title).matches();
  }
}
