package dev.fixdex.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the quoting that each placeholder of a block stands in. */
public final class Places {
  private Places() {}

  /**
   * The place of each slot, in their order.
   *
   * @param language of the fence, in any letter case
   */
  public static List<Place> of(String language, String code, List<Slot> slots) {
    if (slots.isEmpty()) {
      return List.of();
    }
    CodeFamily family = CodeFamily.of(language);
    Optional<Session> session = Session.read(family, code);
    return session.isPresent()
        ? ofSession(language, session.get(), code, slots)
        : ofFamily(family, language.strip().toLowerCase(Locale.ROOT), code, slots);
  }

  /** What a block is typed into: its language's family, or that of the prompts in it. */
  public static CodeFamily family(String language, String code) {
    CodeFamily family = CodeFamily.of(language);
    Optional<Session> session = Session.read(family, code);
    if (session.isPresent()) {
      return familyOf(session.get());
    }
    return family == CodeFamily.CONSOLE ? CodeFamily.POSIX : family;
  }

  /** Reads what was typed as if it stood alone, line under line. */
  private static List<Place> ofSession(
      String language, Session session, String code, List<Slot> slots) {
    StringBuilder typed = new StringBuilder();
    List<Slot> typedSlots = new ArrayList<>();
    List<Integer> origins = new ArrayList<>();
    for (Session.Line line : session.lines()) {
      if (!line.isTyped()) {
        continue;
      }
      int shift = typed.length() - line.textStart();
      for (int i = 0; i < slots.size(); i++) {
        Slot slot = slots.get(i);
        if (slot.start() >= line.textStart() && slot.end() <= line.end()) {
          typedSlots.add(new Slot(slot.name(), slot.start() + shift, slot.end() + shift));
          origins.add(i);
        }
      }
      typed.append(code, line.textStart(), line.end()).append('\n');
    }
    List<Place> places = new ArrayList<>();
    slots.forEach(slot -> places.add(Place.of(Layer.TEXT)));
    CodeFamily family = familyOf(session);
    List<Place> found =
        ofFamily(family, language.strip().toLowerCase(Locale.ROOT), typed.toString(), typedSlots);
    for (int i = 0; i < found.size(); i++) {
      places.set(origins.get(i), found.get(i));
    }
    return places;
  }

  private static CodeFamily familyOf(Session session) {
    return switch (session.lines().getFirst().prompt()) {
      case UNIX, ROOT -> CodeFamily.POSIX;
      case POWERSHELL -> CodeFamily.POWERSHELL;
      case CMD -> CodeFamily.CMD;
      case PYTHON -> CodeFamily.PYTHON;
      case SQL -> CodeFamily.SQL;
      case REPL -> CodeFamily.OTHER;
    };
  }

  private static List<Place> ofFamily(
      CodeFamily family, String language, String code, List<Slot> slots) {
    return switch (family) {
      case POSIX, CONSOLE -> ShellPlaces.of(code, slots);
      case POWERSHELL -> PowerShellPlaces.of(code, slots);
      case CMD -> CmdPlaces.of(code, slots);
      case DOCKERFILE -> DockerfilePlaces.of(code, slots);
      case YAML -> YamlPlaces.of(code, slots);
      case JSON, TOML, SQL, PYTHON, CODE -> StringPlaces.of(family, language, code, slots);
      case MARKUP -> all(slots, Layer.XML);
      case SETTINGS -> all(slots, punctuated(language) ? Layer.SETTING : Layer.TEXT);
      case OTHER -> all(slots, Layer.PLAIN);
      case TEXT -> all(slots, Layer.TEXT);
    };
  }

  private static boolean punctuated(String language) {
    return language.equals("nginx") || language.startsWith("apache") || language.equals("http");
  }

  private static List<Place> all(List<Slot> slots, Layer layer) {
    return slots.stream().map(slot -> Place.of(layer)).toList();
  }
}
