package dev.fixdex.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads placeholders out of a test's code. */
final class Written {
  private static final Pattern PLACEHOLDER = Pattern.compile("__([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)__");

  private Written() {}

  static List<Slot> slots(String code) {
    List<Slot> slots = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(code);
    while (matcher.find()) {
      slots.add(new Slot(matcher.group(1), matcher.start(), matcher.end()));
    }
    return slots;
  }

  /** The quoting of each slot, whether or not an option may stand there. */
  static List<String> keys(String language, String code) {
    return Places.of(language, code, slots(code)).stream()
        .map(place -> place.key().replace(Layer.OPERAND.key() + ",", ""))
        .toList();
  }
}
