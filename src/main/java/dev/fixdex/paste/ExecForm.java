package dev.fixdex.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the places in a command written as a list: {@code ["sh", "-c", "echo __NAME__"]}. */
final class ExecForm {
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  private ExecForm() {}

  /** The places of slots that stand between {@code from} and the list's end. */
  static List<Place> of(String code, int from, List<Slot> slots) {
    SlotPlaces places = new SlotPlaces(slots);
    List<String> words = new ArrayList<>();
    Matcher string = STRING.matcher(code);
    int at = from;
    while (string.find(at)) {
      places.putBefore(string.start(), Place.of(Layer.SH_PLAIN, Layer.JSON_VALUE));
      element(places, words, string.group(1), string.start(1));
      words.add(string.group(1));
      at = string.end();
    }
    places.putBefore(code.length() + 1, Place.of(Layer.SH_PLAIN, Layer.JSON_VALUE));
    return places.all();
  }

  private static void element(SlotPlaces places, List<String> words, String text, int start) {
    int end = start + text.length();
    if (!places.isBefore(end)) {
      return;
    }
    boolean script = ShellRole.next(words, "") == ShellRole.SCRIPT;
    if (script && text.indexOf('\\') < 0) {
      ShellPlaces.of(text, places.within(start, end))
          .forEach(place -> places.put(place.within(Layer.JSON_STRING)));
    }
    while (places.isBefore(end)) {
      String before = text.substring(0, places.next().start() - start);
      boolean argument = ShellRole.next(words, before) == ShellRole.ARGUMENT;
      places.put(
          argument ? Place.of(Layer.JSON_STRING) : Place.of(Layer.SH_PLAIN, Layer.JSON_STRING));
    }
  }
}
