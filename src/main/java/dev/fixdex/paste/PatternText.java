package dev.fixdex.paste;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value stands in a program of {@code sed}, {@code awk} or {@code perl}. Between slashes, a
 * slash in it would end the pattern, and what follows would be flags or further commands.
 */
final class PatternText {
  private static final Pattern SUBSTITUTION =
      Pattern.compile("(?<![A-Za-z0-9_$@%])(?:s|y|tr|m|qr)([^\\s\\w,;=)\\\\])");

  private PatternText() {}

  /** The layer of what follows {@code before}, the beginning of the program. */
  static Layer layer(String before) {
    Matcher matcher = SUBSTITUTION.matcher(before);
    int at = 0;
    while (matcher.find(at)) {
      char delimiter = matcher.group(1).charAt(0);
      int end = matcher.end();
      for (int part = 0; part < 2 && end >= 0; part++) {
        end = after(before, end, delimiter);
      }
      if (end < 0) {
        return switch (delimiter) {
          case '/' -> Layer.SH_SLASHLESS;
          case ':', '@' -> Layer.CODE_BARE;
          default -> Layer.SH_PLAIN;
        };
      }
      at = end;
    }
    boolean open = false;
    for (int i = after(before, at, '/'); i >= 0; i = after(before, i, '/')) {
      open = !open;
    }
    return open ? Layer.SH_SLASHLESS : Layer.SH_PLAIN;
  }

  /** The offset after the next sign that is not escaped, or -1. */
  private static int after(String text, int from, char sign) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == sign) {
        return i + 1;
      }
    }
    return -1;
  }
}
