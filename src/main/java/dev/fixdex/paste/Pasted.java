package dev.fixdex.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a reader pastes of a block: its commands with values in place of placeholders, without
 * prompts, printed lines, or a line end after the last line.
 *
 * @param text what is pasted; where a value is missing or refused, it cannot run, or is empty if
 *     nothing in the language would stop it
 * @param missing names without a value
 * @param refused reasons why a value cannot be written where its placeholder stands, by name
 */
public record Pasted(String text, Set<String> missing, Map<String, String> refused) {
  private static final String ENDS = "This would end the text it stands in.";

  public Pasted {
    missing = Set.copyOf(missing);
    refused = Map.copyOf(refused);
  }

  /**
   * Pastes a block.
   *
   * @param language of the fence
   * @param code without VAR marks
   * @param slots placeholders in {@code code}, in order
   * @param values by name
   * @param raw names whose values the author wants as they are
   */
  public static Pasted of(
      String language, String code, List<Slot> slots, Map<String, String> values, Set<String> raw) {
    List<Place> places = Places.of(language, code, slots);
    Set<String> missing = new TreeSet<>();
    Map<String, String> refused = new TreeMap<>();
    List<String> fillings = new ArrayList<>();
    boolean inert = false;
    for (int i = 0; i < slots.size(); i++) {
      String name = slots.get(i).name();
      Quoted quoted = quoted(places.get(i), name, values, raw);
      switch (quoted) {
        case Quoted.Text text -> fillings.add(text.text());
        case Quoted.Refused no -> {
          if (values.containsKey(name)) {
            refused.put(name, no.reason());
          } else {
            missing.add(name);
          }
          fillings.add(Missing.text(places.get(i), name));
          inert |= Missing.isInert(places.get(i));
        }
      }
    }
    String text = join(language, code, slots, fillings);
    endedBy(places, slots, code, text).ifPresent(name -> refused.put(name, ENDS));
    Set<String> stops = new TreeSet<>(missing);
    stops.addAll(refused.keySet());
    if (stops.isEmpty()) {
      return new Pasted(text, missing, refused);
    }
    CodeFamily family = Places.family(language, code);
    String stopped = Missing.stops(family) ? Missing.stopped(family, text, inert, stops) : "";
    return new Pasted(stopped, missing, refused);
  }

  private static Quoted quoted(
      Place place, String name, Map<String, String> values, Set<String> raw) {
    String value = values.get(name);
    if (value == null) {
      return new Quoted.Refused("There is no value.");
    }
    return raw.contains(name)
        ? new Quoted.Text(value)
        : Quoting.quote(place, value, "__" + name + "__");
  }

  /** The name whose value makes a line that ends the here-document it stands in. */
  private static Optional<String> endedBy(
      List<Place> places, List<Slot> slots, String code, String text) {
    for (int i = 0; i < slots.size(); i++) {
      String end = places.get(i).end();
      if (!end.isEmpty() && countLines(text, end) > countLines(code, end)) {
        return Optional.of(slots.get(i).name());
      }
    }
    return Optional.empty();
  }

  /** In a substitution, bash takes a line for the end that only begins with it. */
  private static long countLines(String text, String wanted) {
    return text.lines().filter(line -> line.replaceFirst("^\\t+", "").startsWith(wanted)).count();
  }

  private static String join(
      String language, String code, List<Slot> slots, List<String> fillings) {
    StringBuilder text = new StringBuilder();
    Optional<Session> session = Session.read(CodeFamily.of(language), code);
    if (session.isEmpty()) {
      append(code, 0, code.length(), slots, fillings, text);
    } else {
      for (Session.Line line : session.get().lines()) {
        if (line.isTyped()) {
          append(code, line.textStart(), line.end(), slots, fillings, text);
          text.append('\n');
        }
      }
    }
    int end = text.length();
    while (end > 0 && " \t\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static void append(
      String code, int from, int to, List<Slot> slots, List<String> fillings, StringBuilder text) {
    int at = from;
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (slot.start() >= at && slot.end() <= to) {
        text.append(code, at, slot.start()).append(fillings.get(i));
        at = slot.end();
      }
    }
    text.append(code, at, to);
  }
}
