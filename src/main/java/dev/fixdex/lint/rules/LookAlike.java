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
    List<LookAlike> found = new ArrayList<>();
    boolean marked = VarMark.startIn(text) >= 0;
    Matcher matcher = SHAPE.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1).toUpperCase(Locale.ROOT).replaceAll("[_-]+", "_");
      boolean right = matcher.group().equals(PlaceholderSyntax.written(name));
      boolean possible = PlaceholderSyntax.NAME.matcher(name).matches();
      if (!(right && possible) && isMeant(matcher, name, marked, known)) {
        int base = line.span().start();
        Span span = new Span(base + matcher.start(), base + matcher.end());
        found.add(new LookAlike(matcher.group(), possible ? name : "", span));
      }
    }
    return found;
  }

  /**
   * The mark says that the line has a placeholder, and another use of the name that it is one.
   * Without either, only upper case between two underscores on both sides is taken for one:
   * languages have names of their own in lower case and with fewer underscores.
   */
  private static boolean isMeant(Matcher matcher, String name, boolean marked, Set<String> known) {
    String word = matcher.group(1);
    boolean shouts = !word.equals(word.toLowerCase(Locale.ROOT));
    boolean begins = matcher.group().startsWith("__");
    boolean ends = matcher.group().endsWith("__");
    if (known.contains(name)) {
      return marked || shouts;
    }
    if (begins && ends) {
      return marked || (shouts && Character.isLetter(word.charAt(0)));
    }
    return marked && shouts && (begins || ends);
  }
}
