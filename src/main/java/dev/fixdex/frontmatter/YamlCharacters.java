package dev.fixdex.frontmatter;

import dev.fixdex.frontmatter.YamlProblem.Kind;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Locale;

/**
 * Characters that have no place in YAML. YAML 1.1 takes NEL, LS and PS for line breaks, so that a
 * value can smuggle in a key; the library refuses a text with a control character as a whole.
 */
final class YamlCharacters {
  private YamlCharacters() {}

  /**
   * A part of a text with a space for each strange character, which is reported where it stands.
   */
  static String clean(String text, Span part, List<YamlProblem> problems) {
    StringBuilder clean = new StringBuilder(part.length());
    for (int i = part.start(); i < part.end(); i++) {
      char c = text.charAt(i);
      if (isStrange(text, i)) {
        problems.add(new YamlProblem(Kind.CHARACTER, new Span(i, i + 1), message(c)));
        clean.append(' ');
      } else {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /** The same for what escapes in a scalar stand for: each is reported at the scalar. */
  static String cleanScalar(String text, Span scalar, List<YamlProblem> problems) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (isStrange(text, i)) {
        problems.add(new YamlProblem(Kind.CHARACTER, scalar, message(text.charAt(i))));
        clean.setCharAt(i, ' ');
      }
    }
    return clean.toString();
  }

  private static boolean isStrange(String text, int i) {
    char c = text.charAt(i);
    if (c >= ' ' && c < 0x7F) {
      return false;
    }
    if (Character.isSurrogate(c)) {
      return !isPaired(text, i);
    }
    boolean lineBreak = c == '\u2028' || c == '\u2029'; // NEL is a control character
    boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    return lineBreak || control || c == '\uFEFF' || c >= 0xFFFE;
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private static String message(char c) {
    return String.format(Locale.ROOT, "Character U+%04X does not belong in YAML", (int) c);
  }
}
