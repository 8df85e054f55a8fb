package dev.fixdex.paste;

import java.util.List;
import java.util.Locale;

/** Finds the places of placeholders in the batch language of {@code cmd.exe}, line by line. */
final class CmdPlaces {
  private CmdPlaces() {}

  static List<Place> of(String code, List<Slot> slots) {
    return slots.stream().map(slot -> place(code, slot)).toList();
  }

  private static Place place(String code, Slot slot) {
    int line = code.lastIndexOf('\n', slot.start()) + 1;
    String before = code.substring(line, slot.start());
    String start = before.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("rem ") || start.startsWith("::")) {
      return Place.of(Layer.COMMENT);
    }
    boolean quoted = before.chars().filter(c -> c == '"').count() % 2 == 1;
    Place place = Place.of(quoted ? Layer.CMD_QUOTED : Layer.CMD);
    return Operands.mayBeOption(code, slot.start(), "\n&|(") ? place.only(Layer.OPERAND) : place;
  }
}
