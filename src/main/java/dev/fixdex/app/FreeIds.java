package dev.fixdex.app;

import dev.fixdex.schema.IdShape;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds ids that nobody has yet: a beginning, and the number after the highest with that beginning.
 *
 * @param taken ids of a knowledge base, in any order
 * @param shape what ids look like
 */
record FreeIds(Collection<String> taken, IdShape shape) {
  private static final Pattern NUMBER = Pattern.compile("([-_.]?)(\\d{1,9})");
  private static final List<String> SEPARATORS = List.of("_", "-", ".", "");
  private static final int MOST_DIGITS = 9;

  /** What an id has before its number; empty where it has none. */
  static String prefix(String id) {
    String prefix = id.replaceFirst("\\d+$", "");
    return prefix.equals(id) ? "" : prefix;
  }

  /** The next one with the beginning that an id has; empty where names are no numbers. */
  Optional<String> nextLike(String id) {
    return shape.isTelling() ? next(prefix(id).replaceFirst("[-_.]$", "")) : Optional.empty();
  }

  /** The next one; empty where no number makes an id of the beginning. */
  Optional<String> next(String beginning) {
    if (beginning.isEmpty()) {
      return Optional.empty();
    }
    Optional<Matcher> highest = highest(beginning);
    return highest.isEmpty()
        ? first(beginning)
        : highest
            .map(rest ->
                written(beginning + rest.group(1), number(rest) + 1, rest.group(2).length()))
            .filter(shape::matches);
  }

  private Optional<Matcher> highest(String beginning) {
    Optional<Matcher> highest = Optional.empty();
    for (String id : taken) {
      if (id.startsWith(beginning) && shape.matches(id)) {
        Matcher rest = NUMBER.matcher(id.substring(beginning.length()));
        if (rest.matches() && number(rest) > highest.map(FreeIds::number).orElse(-1)) {
          highest = Optional.of(rest);
        }
      }
    }
    return highest;
  }

  private static int number(Matcher rest) {
    return Integer.parseInt(rest.group(2));
  }

  private Optional<String> first(String beginning) {
    for (String separator : SEPARATORS) {
      for (int digits = 1; digits <= MOST_DIGITS; digits++) {
        String id = written(beginning + separator, 1, digits);
        if (shape.matches(id)) {
          return Optional.of(id);
        }
      }
    }
    return Optional.empty();
  }

  private static String written(String start, int number, int digits) {
    return start + ("%0" + digits + "d").formatted(number);
  }
}
