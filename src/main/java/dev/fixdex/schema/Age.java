package dev.fixdex.schema;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of days, as people write it: {@code 365d}, {@code 52w}, {@code 1y}. */
public final class Age {
  private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,4})([dwy]?)");

  private Age() {}

  /** The days of an age; empty when the text is none. */
  public static OptionalInt days(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()) {
      return OptionalInt.empty();
    }
    int unit =
        switch (matcher.group(2)) {
          case "w" -> 7;
          case "y" -> 365;
          default -> 1;
        };
    return OptionalInt.of(Integer.parseInt(matcher.group(1)) * unit);
  }
}
