package dev.fixdex.errortext;

import java.util.Locale;
import java.util.StringJoiner;

/** Tokens and masks as the test vectors write them. */
final class Shown {
  private Shown() {}

  /** {@code kind:region slice = text (parts)}; what adds nothing is left out. */
  static String token(String text, Token token) {
    String slice = text.substring(token.start(), token.end());
    StringBuilder shown = new StringBuilder(lower(token.kind()));
    if (token.region() != Region.PLAIN) {
      shown.append(':').append(lower(token.region()));
    }
    shown.append(' ').append(slice);
    if (!slice.equals(token.text())) {
      shown.append(" = ").append(token.text());
    }
    if (!token.parts().isEmpty()) {
      shown.append(" (").append(String.join(" ", token.parts())).append(')');
    }
    return shown.toString();
  }

  /** Words as they are, codes with a sharp, gaps in angle brackets. */
  static String mask(Mask mask) {
    StringJoiner shown = new StringJoiner(" ");
    for (Mask.Item item : mask.items()) {
      shown.add(
          switch (item) {
            case Mask.Word word -> (word.code() ? "#" : "") + word.text();
            case Mask.Gap gap -> "<" + lower(gap.region()) + ">";
          });
    }
    return shown.toString();
  }

  static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
