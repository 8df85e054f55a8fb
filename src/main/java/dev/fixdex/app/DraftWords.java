package dev.fixdex.app;

import java.util.Collection;
import java.util.stream.Collectors;

/** How settings that are drafted, and what is said of them, write a text, a list or a number. */
final class DraftWords {
  private DraftWords() {}

  /** Words as the items of a list in one line. */
  static String list(Collection<String> words) {
    return words.stream()
        .map(word ->
            word.matches("[a-z][a-z0-9-]*") && !word.matches("true|false|null|off|on|yes|no")
                ? word
                : quoted(word))
        .collect(Collectors.joining(", "));
  }

  /** A text between quotes. */
  static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ")
        + "\"";
  }

  /** A number of files in words. */
  static String files(int number) {
    return number == 1 ? "1 file" : "%,d files".formatted(number);
  }

  /** A heading without what stands in brackets. */
  static String plain(String title) {
    return title.replaceAll("\\s*\\(.*|:$", "");
  }
}
