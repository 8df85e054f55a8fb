package dev.fixdex.paste;

import java.util.List;

/** Finds the places of placeholders in the batch language of {@code cmd.exe}, line by line. */
final class CmdPlaces {
  private final String code;
  private int at;
  private int line;
  private boolean quoted;

  private CmdPlaces(String code) {
    this.code = code;
  }

  /** The place of each slot, in their order; one pass over the code. */
  static List<Place> of(String code, List<Slot> slots) {
    CmdPlaces places = new CmdPlaces(code);
    return slots.stream().map(slot -> places.next(slot.start())).toList();
  }

  private Place next(int start) {
    while (at < start) {
      char c = code.charAt(at++);
      if (c == '\n') {
        line = at;
      }
      quoted = c != '\n' && quoted ^ c == '"';
    }
    if (isComment()) {
      return Place.of(Layer.COMMENT);
    }
    Place place = Place.of(quoted ? Layer.CMD_QUOTED : Layer.CMD);
    return Operands.mayBeOption(code, start, "\n&|(") ? place.only(Layer.OPERAND) : place;
  }

  private boolean isComment() {
    int word = line;
    while (word < at && Character.isWhitespace(code.charAt(word))) {
      word++;
    }
    return at >= word + 2 && code.startsWith("::", word)
        || at >= word + 4 && code.regionMatches(true, word, "rem ", 0, 4);
  }
}
