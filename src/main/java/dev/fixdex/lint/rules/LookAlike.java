package dev.fixdex.lint.rules;

import dev.fixdex.entry.VarMark;
import dev.fixdex.markdown.PlaceholderSyntax;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something in a line of code that was surely meant as a placeholder and is none.
 *
 * @param written as it stands there
 * @param name the name that was meant; empty when it cannot be told
 */
record LookAlike(String written, String name, Span span) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<![A-Za-z0-9_$\\\\{])_{1,3}([A-Za-z0-9]{1,40}(?:[_-]{1,2}[A-Za-z0-9]{1,40}){0,8})_{1,3}"
              + "(?![A-Za-z0-9_])");

  /**
   * Those of a line, in order.
   *
   * @param known names that the entry uses or describes elsewhere
   */
  static List<LookAlike> in(Located<String> line, Set<String> known) {
    String text = line.value();
    if (text.indexOf('_') < 0) {
      return List.of();
    }
    List<Located<String>> right = PlaceholderSyntax.find(text, 0);
    if (!hasOtherUnderscore(text, right)) {
      return List.of();
    }
    List<LookAlike> found = new ArrayList<>();
    // A mark asks for one placeholder, and where it has one the other names are a language's own.
    boolean asked = right.isEmpty() && VarMark.startIn(text) >= 0;
    Matcher matcher = SHAPE.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1).toUpperCase(Locale.ROOT).replaceAll("[_-]+", "_");
      boolean possible = PlaceholderSyntax.NAME.matcher(name).matches();
      if (!isRight(matcher, right) && isMeant(matcher, name, asked, known)) {
        int base = line.span().start();
        Span span = new Span(base + matcher.start(), base + matcher.end());
        found.add(new LookAlike(matcher.group(), possible ? name : "", span));
      }
    }
    return found;
  }

  /** A quick look: whether an underscore begins or ends a word that is no placeholder. */
  private static boolean hasOtherUnderscore(String text, List<Located<String>> right) {
    int next = 0;
    for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
      while (next < right.size() && right.get(next).span().end() <= i) {
        next++;
      }
      boolean taken = next < right.size() && right.get(next).span().start() <= i;
      boolean inWord = i > 0 && isLetterOrDigit(text, i - 1) && isLetterOrDigit(text, i + 1);
      if (!taken && !inWord) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetterOrDigit(String text, int at) {
    return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  /** Whether well-formed placeholders take all double underscores: {@code __WIDTH__x__HEIGHT__}. */
  private static boolean isRight(Matcher matcher, List<Located<String>> right) {
    int taken = 0;
    StringBuilder rest = new StringBuilder(matcher.group());
    for (Located<String> placeholder : right) {
      Span span = placeholder.span();
      if (span.start() >= matcher.start() && span.end() <= matcher.end()) {
        rest.delete(span.start() - matcher.start() - taken, span.end() - matcher.start() - taken);
        taken += span.length();
      }
    }
    return taken > 0 && rest.indexOf("_") < 0;
  }

  /**
   * The mark says that the line has a placeholder, and another use of the name that it is one.
   * Without either, only upper case between two underscores on both sides is taken for one:
   * languages have names of their own in lower case and with fewer underscores.
   */
  private static boolean isMeant(Matcher matcher, String name, boolean asked, Set<String> known) {
    String word = matcher.group(1);
    boolean shouts = !word.equals(word.toLowerCase(Locale.ROOT));
    boolean begins = matcher.group().startsWith("__");
    boolean ends = matcher.group().endsWith("__");
    if (known.contains(name)) {
      return asked || shouts;
    }
    if (begins && ends) {
      return asked || (shouts && Character.isLetter(word.charAt(0)));
    }
    return asked && shouts && (begins || ends);
  }
}
