package dev.fixdex.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the places of placeholders in a Dockerfile, instruction by instruction. */
final class DockerfilePlaces {
  private static final Set<String> SHELL = Set.of("RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK");

  private DockerfilePlaces() {}

  static List<Place> of(String code, List<Slot> slots) {
    List<Place> places = new ArrayList<>();
    int at = 0;
    while (at < code.length() && places.size() < slots.size()) {
      int end = instructionEnd(code, at);
      List<Slot> own = new ArrayList<>();
      for (int i = places.size(); i < slots.size() && slots.get(i).start() < end; i++) {
        own.add(slots.get(i));
      }
      places.addAll(ofInstruction(code.substring(at, end), at, own));
      at = end + 1;
    }
    while (places.size() < slots.size()) {
      places.add(Place.of(Layer.PLAIN));
    }
    return places;
  }

  /** After a line end that is neither escaped nor in a here-document. */
  private static int instructionEnd(String code, int from) {
    int heredoc = code.indexOf("<<", from);
    int end = lineEnd(code, from);
    if (heredoc >= 0 && heredoc < end) {
      HeredocMark mark = HeredocMark.read(code, heredoc);
      int at = end + 1;
      while (at < code.length()) {
        int stop = lineEnd(code, at);
        if (mark.isEnd(code.substring(at, stop))) {
          return stop;
        }
        at = stop + 1;
      }
      return code.length();
    }
    while (end < code.length() && (end > from && code.charAt(end - 1) == '\\')) {
      end = lineEnd(code, end + 1);
    }
    return end;
  }

  private static List<Place> ofInstruction(String text, int base, List<Slot> slots) {
    if (slots.isEmpty()) {
      return List.of();
    }
    List<Slot> own =
        slots.stream().map(s -> new Slot(s.name(), s.start() - base, s.end() - base)).toList();
    String stripped = text.stripLeading();
    if (stripped.startsWith("#")) {
      return own.stream().map(slot -> Place.of(Layer.COMMENT)).toList();
    }
    String word = stripped.split("\\s", 2)[0].toUpperCase(Locale.ROOT);
    String rest = stripped.substring(word.length()).stripLeading();
    if (SHELL.contains(word) && !rest.startsWith("[")) {
      return ShellPlaces.of(text, own);
    }
    if (rest.startsWith("[")) {
      return StringPlaces.of(CodeFamily.JSON, "json", text, own);
    }
    return own.stream().map(slot -> wordPlace(text, slot)).toList();
  }

  private static Place wordPlace(String text, Slot slot) {
    char quote = '\0';
    for (int i = 0; i < slot.start(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote != '\'') {
        i++;
      } else if (quote == '\0' && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = '\0';
      }
    }
    char before = slot.start() > 0 ? text.charAt(slot.start() - 1) : ' ';
    if (before == '\\' || before == '$' || before == '{') {
      return Place.of(Layer.DOCKER_WORD);
    }
    return Place.of(
        quote == '"' ? Layer.DOCKER_DOUBLE : quote == '\'' ? Layer.LITERAL : Layer.DOCKER_WORD);
  }

  private static int lineEnd(String code, int from) {
    int end = code.indexOf('\n', Math.min(from, code.length()));
    return end < 0 ? code.length() : end;
  }
}
