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
 * @param text what is pasted; where a value is missing or refused, it cannot run
 * @param missing names without a value
 * @param refused reasons why a value cannot be written where its placeholder stands, by name
 */
public record Pasted(String text, Set<String> missing, Map<String, String> refused) {
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
    TreeMap<Integer, String> guards = new TreeMap<>();
    List<String> fillings = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      String name = slots.get(i).name();
      Place place = places.get(i);
      String filling = filling(place, name, values.get(name), raw.contains(name), missing, refused);
      if (filling == null) {
        filling = Missing.text(place, name);
        String guard = Missing.guard(place, name);
        if (!guard.isEmpty()) {
          guards.merge(Math.max(0, place.guard()), guard, (a, b) -> a.contains(b) ? a : a + b);
        }
      }
      fillings.add(filling);
    }
    return new Pasted(join(language, code, slots, fillings, guards), missing, refused);
  }

  private static @org.jspecify.annotations.Nullable String filling(
      Place place,
      String name,
      @org.jspecify.annotations.Nullable String value,
      boolean raw,
      Set<String> missing,
      Map<String, String> refused) {
    if (value == null) {
      missing.add(name);
      return null;
    }
    if (raw) {
      return value;
    }
    return switch (Quoting.quote(place, value, "__" + name + "__")) {
      case Quoted.Text text -> text.text();
      case Quoted.Refused no -> {
        refused.put(name, no.reason());
        yield null;
      }
    };
  }

  private static String join(
      String language,
      String code,
      List<Slot> slots,
      List<String> fillings,
      TreeMap<Integer, String> guards) {
    StringBuilder text = new StringBuilder();
    Optional<Session> session = Session.read(CodeFamily.of(language), code);
    if (session.isEmpty()) {
      append(code, 0, code.length(), slots, fillings, guards, text);
    } else {
      guards.values().forEach(guard -> text.append(guard.strip()).append('\n'));
      for (Session.Line line : session.get().lines()) {
        if (line.isTyped()) {
          append(code, line.textStart(), line.end(), slots, fillings, new TreeMap<>(), text);
          text.append('\n');
        }
      }
    }
    return text.toString().stripTrailing();
  }

  private static void append(
      String code,
      int from,
      int to,
      List<Slot> slots,
      List<String> fillings,
      TreeMap<Integer, String> guards,
      StringBuilder text) {
    int at = from;
    int next = 0;
    while (next < slots.size() && slots.get(next).start() < from) {
      next++;
    }
    while (at < to) {
      String guard = guards.get(at);
      text.append(guard == null ? "" : guard);
      if (next < slots.size() && slots.get(next).start() == at) {
        text.append(fillings.get(next));
        at = slots.get(next).end();
        next++;
      } else {
        text.append(code.charAt(at));
        at++;
      }
    }
  }
}
