package dev.fixdex.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the places of placeholders in a Dockerfile, instruction by instruction. */
final class DockerfilePlaces {
  /** Instructions that run a command, which a list gives without a shell. */
  private static final Set<String> SHELL =
      Set.of("RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK", "SHELL", "ONBUILD");

  /** An instruction, those in it, and their flags. */
  private static final Pattern HEAD =
      Pattern.compile(
          "\\s*(?:ONBUILD\\s+)?([A-Za-z]+)(?:\\s+--[\\w-]+(?:=\\S*)?)*\\s*(?:CMD\\b\\s*)?",
          Pattern.CASE_INSENSITIVE);

  /** A {@code SHELL} that is none of the POSIX shells. */
  private static final Pattern OTHER_SHELL =
      Pattern.compile("(?mi)^[ \\t]*SHELL\\s*\\[\\s*\"(?![^\"]*\\b(?:sh|bash|dash|ash|zsh|ksh)\")");

  private DockerfilePlaces() {}

  static List<Place> of(String code, List<Slot> slots) {
    List<Place> places = new ArrayList<>();
    Matcher otherShell = OTHER_SHELL.matcher(code);
    int posixEnd = otherShell.find() ? otherShell.end() : Integer.MAX_VALUE;
    int at = 0;
    while (at < code.length() && places.size() < slots.size()) {
      int end = instructionEnd(code, at);
      List<Slot> own = new ArrayList<>();
      for (int i = places.size(); i < slots.size() && slots.get(i).start() < end; i++) {
        own.add(slots.get(i));
      }
      places.addAll(ofInstruction(code.substring(at, end), at, own, at < posixEnd));
      at = end + 1;
    }
    while (places.size() < slots.size()) {
      places.add(Place.of(Layer.PLAIN));
    }
    return places;
  }

  /** After a line end that is neither escaped nor in a here-document. */
  private static int instructionEnd(String code, int from) {
    int end = lineEnd(code, from);
    int heredoc = code.indexOf("<<", from, end);
    if (heredoc >= 0) {
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

  private static List<Place> ofInstruction(String text, int base, List<Slot> slots, boolean posix) {
    if (slots.isEmpty()) {
      return List.of();
    }
    List<Slot> own =
        slots.stream().map(s -> new Slot(s.name(), s.start() - base, s.end() - base)).toList();
    if (text.stripLeading().startsWith("#")) {
      return own.stream().map(slot -> Place.of(Layer.COMMENT)).toList();
    }
    Matcher head = HEAD.matcher(text);
    int rest = head.lookingAt() ? head.end() : 0;
    boolean runs = rest > 0 && SHELL.contains(head.group(1).toUpperCase(Locale.ROOT));
    if (own.getFirst().start() < rest) {
      return own.stream().map(slot -> Place.of(Layer.DOCKER_WORD)).toList();
    }
    if (text.startsWith("[", rest)) {
      return runs
          ? ExecForm.of(text, rest, own)
          : StringPlaces.of(CodeFamily.JSON, "json", text, own);
    }
    int heredoc = text.indexOf("<<", rest);
    if (runs) {
      return heredoc == rest
          ? ofScript(text, heredoc, own, posix)
          : ofShell(text, rest, own, posix);
    }
    return heredoc >= 0 && heredoc < lineEnd(text, 0)
        ? ofData(text, heredoc, own)
        : ofWords(text, own);
  }

  private static List<Place> ofShell(String text, int from, List<Slot> slots, boolean posix) {
    if (!posix) {
      return slots.stream().map(slot -> Place.of(Layer.PLAIN)).toList();
    }
    return ShellPlaces.of(
        text.substring(from),
        slots.stream().map(s -> new Slot(s.name(), s.start() - from, s.end() - from)).toList());
  }

  /** {@code RUN <<EOF}: its lines are a script, of a shell where they do not say otherwise. */
  private static List<Place> ofScript(String text, int at, List<Slot> slots, boolean posix) {
    HeredocMark mark = HeredocMark.read(text, at);
    HeredocBody body = HeredocBody.read(text, mark, Math.min(text.length(), lineEnd(text, at) + 1));
    boolean alone = text.substring(mark.end(), Math.min(text.length(), body.from())).isBlank();
    String script = text.substring(Math.min(body.from(), body.to()), body.to());
    boolean shell =
        !script.startsWith("#!")
            || ShellRole.input(List.of(lastWord(script.lines().findFirst().orElse(""))))
                == ShellRole.SCRIPT;
    if (!alone || !shell || slots.getFirst().start() < body.from()) {
      return slots.stream().map(slot -> new Place(List.of(Layer.SH_PLAIN), mark.name())).toList();
    }
    return ofShell(text.substring(0, body.to()), body.from(), slots, posix).stream()
        .map(place -> new Place(place.layers(), mark.name()))
        .toList();
  }

  private static String lastWord(String line) {
    return line.substring(line.stripTrailing().lastIndexOf(' ') + 1).strip().replace("#!", "");
  }

  /** {@code COPY <<EOF}: its lines are a file, in which variables are expanded. */
  private static List<Place> ofData(String text, int at, List<Slot> slots) {
    HeredocMark mark = HeredocMark.read(text, at);
    int from = lineEnd(text, at);
    Layer layer = mark.expands() ? Layer.DOCKER_HEREDOC : Layer.SH_VERBATIM;
    int words = 0;
    while (words < slots.size() && slots.get(words).start() < from) {
      words++;
    }
    List<Place> places = new ArrayList<>(ofWords(text, slots.subList(0, words)));
    slots
        .subList(words, slots.size())
        .forEach(slot -> places.add(dataPlace(text, slot, layer, mark)));
    return places;
  }

  private static Place dataPlace(String text, Slot slot, Layer layer, HeredocMark mark) {
    boolean name =
        layer == Layer.DOCKER_HEREDOC && "$\\{".indexOf(text.charAt(slot.start() - 1)) >= 0;
    return new Place(List.of(name ? Layer.DOCKER_WORD : layer), mark.name());
  }

  /** The places among words, in one pass over them. */
  private static List<Place> ofWords(String text, List<Slot> slots) {
    List<Place> places = new ArrayList<>();
    char quote = '\0';
    int at = 0;
    for (Slot slot : slots) {
      for (; at < slot.start(); at++) {
        char c = text.charAt(at);
        if (c == '\\' && quote != '\'') {
          at++;
        } else if (quote == '\0' && (c == '"' || c == '\'')) {
          quote = c;
        } else if (c == quote) {
          quote = '\0';
        }
      }
      places.add(wordPlace(text, slot, quote));
    }
    return places;
  }

  private static Place wordPlace(String text, Slot slot, char quote) {
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
