package dev.fixdex.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Errors that an entry quotes elsewhere than in its symptoms: what follows {@code error:} in its
 * code and prose, such as {@code v.len(); // error: use of moved value}. A comment that goes on in
 * the next line is read to its end.
 */
final class QuotedErrors {
  private static final int MOST = 6;
  private static final int MOST_CHARACTERS = 300;
  private static final int MOST_CODE = 12;

  private static final List<String> LEVELS =
      List.of("error", "warning", "fatal", "panic", "exception");

  private static final String LEVEL = "(?:" + String.join("|", LEVELS) + ")";
  private static final String COMMENT = "(?://+|#+|--|\\*)";

  private static final Pattern QUOTED =
      Pattern.compile(
          "(?i)(?:(?<![\\w-])"
              + LEVEL
              + "(?:\\[[^\\]]{1,"
              + MOST_CODE
              + "}])?:|"
              + COMMENT
              + " ?"
              + LEVEL
              + ",) +(\\S.{5,})");

  private static final Pattern GOES_ON = Pattern.compile("\\s*" + COMMENT + "\\s*([^\\s^].*)");

  private QuotedErrors() {}

  /** The errors in the order of the entry, without those that are its error texts. */
  static List<String> of(IndexDocument document) {
    Set<String> errors = new LinkedHashSet<>();
    for (String text : List.of(document.code(), document.solution(), document.context())) {
      if (mayQuote(text)) {
        collect(text.lines().toList(), errors);
      }
    }
    document.errorTexts().forEach(errors::remove);
    return errors.stream().limit(MOST).toList();
  }

  /**
   * Whether a word stands before a sign and a space as one does that quotes an error: few texts
   * have any, and this is seen without trying each of their characters.
   */
  private static boolean mayQuote(String text) {
    for (int i = text.indexOf(' ', 1); i >= 0; i = text.indexOf(' ', i + 1)) {
      char sign = text.charAt(i - 1);
      if ((sign == ':' || sign == ',') && endsInLevel(text, i - 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsInLevel(String text, int end) {
    if (end > 0 && text.charAt(end - 1) == ']') {
      return true;
    }
    for (String level : LEVELS) {
      if (text.regionMatches(true, end - level.length(), level, 0, level.length())) {
        return true;
      }
    }
    return false;
  }

  private static void collect(List<String> lines, Set<String> errors) {
    for (int i = 0; i < lines.size() && errors.size() < MOST; i++) {
      Matcher quoted = QUOTED.matcher(lines.get(i));
      if (mayQuote(lines.get(i)) && quoted.find()) {
        StringBuilder error = new StringBuilder(quoted.group(1).strip());
        for (int next = i + 1; next < lines.size() && error.length() < MOST_CHARACTERS; next++) {
          Matcher more = GOES_ON.matcher(lines.get(next));
          if (!more.matches() || QUOTED.matcher(lines.get(next)).find()) {
            break;
          }
          error.append(' ').append(more.group(1).strip());
        }
        errors.add(error.substring(0, Math.min(MOST_CHARACTERS, error.length())));
      }
    }
  }
}
