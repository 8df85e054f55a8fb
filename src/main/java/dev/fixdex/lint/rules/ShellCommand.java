package dev.fixdex.lint.rules;

import dev.fixdex.paste.Programs;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One program called by a script of a shell, as far as blanks and quotes tell.
 *
 * @param name of the program in lower case, its folder left out
 * @param words the program and its arguments as written, quotes included; assignments and what runs
 *     it, such as {@code sudo}, left out
 * @param assignments of variables before it, as written
 * @param wrappers names of the programs that run it, such as {@code xargs}
 * @param sources what its pipeline calls before it, in order
 * @param statement the script from its name on to where the statement ends; parentheses, at which
 *     the words end, are part of it
 * @param start where the first program of its pipeline begins
 */
record ShellCommand(
    String name,
    List<Located<String>> words,
    List<Located<String>> assignments,
    List<String> wrappers,
    List<ShellCommand> sources,
    Located<String> statement,
    int start) {

  ShellCommand {
    words = List.copyOf(words);
    assignments = List.copyOf(assignments);
    wrappers = List.copyOf(wrappers);
    sources = List.copyOf(sources);
  }

  /** The programs that a script calls, in order, and those that they call in their turn. */
  static List<ShellCommand> of(ShellText script) {
    return CommandSplitter.split(script);
  }

  /** The words after the program's name. */
  List<String> arguments() {
    return words.stream().skip(1).map(Located::value).toList();
  }

  /** Whether one of the arguments is one of these. */
  boolean has(String... options) {
    List<String> wanted = List.of(options);
    return arguments().stream().anyMatch(wanted::contains);
  }

  /** Whether the first {@link #operands} are these, letter case ignored. */
  boolean does(String... verbs) {
    List<String> plain = operands();
    for (int i = 0; i < verbs.length; i++) {
      if (i >= plain.size() || !plain.get(i).equalsIgnoreCase(verbs[i])) {
        return false;
      }
    }
    return true;
  }

  /** The arguments that are neither options nor values of the program's known options. */
  List<String> operands() {
    List<String> arguments = arguments();
    List<String> operands = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (!word.startsWith("-")) {
        operands.add(word);
      } else if (Programs.takesValue(name, word)) {
        i++;
      }
    }
    return operands;
  }

  /** Whether a cluster of short options, such as {@code -rf}, holds a letter. */
  boolean hasFlag(char letter) {
    return arguments().stream()
        .anyMatch(word ->
            word.length() > 1
                && word.charAt(0) == '-'
                && word.indexOf(letter) > 0
                && word.chars().skip(1).allMatch(c -> c < 0x80 && Character.isLetter(c)));
  }

  /** The argument after an option that takes a script; empty without one. */
  Optional<Located<String>> after(String... options) {
    List<String> wanted = List.of(options);
    for (int i = 1; i + 1 < words.size(); i++) {
      if (wanted.contains(words.get(i).value())) {
        return Optional.of(words.get(i + 1));
      }
    }
    return Optional.empty();
  }

  /** From the beginning of its pipeline, where it is a later part of one, to its last argument. */
  Span pipeline() {
    Span span = words.getFirst().span().union(words.getLast().span());
    return sources.isEmpty() ? span : new Span(start, span.end());
  }

  /** From the first assignment before it, where there is one, to its last argument. */
  Span withAssignments() {
    Span span = words.getFirst().span().union(words.getLast().span());
    return assignments.isEmpty() ? span : assignments.getFirst().span().union(span);
  }
}
