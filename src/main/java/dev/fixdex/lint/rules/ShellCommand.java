package dev.fixdex.lint.rules;

import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One program called by a line of a shell, as far as blanks and quotes tell.
 *
 * @param name of the program in lower case, its folder left out
 * @param words the program and its arguments as written, quotes included, assignments and {@code
 *     sudo} before them left out
 * @param assignments of variables before it, as written
 * @param pipedFrom name of the program whose output it reads; empty when none does
 * @param start where the first program of its pipeline begins
 */
record ShellCommand(
    String name,
    List<Located<String>> words,
    List<Located<String>> assignments,
    Optional<String> pipedFrom,
    int start) {
  /** Words that run the words after them. */
  private static final Set<String> PREFIXES =
      Set.of(
          "sudo", "doas", "env", "time", "nohup", "exec", "command", "xargs", "then", "do", "else",
          "!");

  ShellCommand {
    words = List.copyOf(words);
    assignments = List.copyOf(assignments);
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

  /** Whether the first arguments that are no options are these, letter case ignored. */
  boolean does(String... verbs) {
    List<String> plain = arguments().stream().filter(word -> !word.startsWith("-")).toList();
    for (int i = 0; i < verbs.length; i++) {
      if (i >= plain.size() || !plain.get(i).equalsIgnoreCase(verbs[i])) {
        return false;
      }
    }
    return true;
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

  /** From the beginning of its pipeline, where it is a later part of one, to its last argument. */
  Span pipeline() {
    Span span = words.getFirst().span().union(words.getLast().span());
    return pipedFrom.isPresent() ? new Span(start, span.end()) : span;
  }

  /** From the first assignment before it, where there is one, to its last argument. */
  Span withAssignments() {
    Span span = words.getFirst().span().union(words.getLast().span());
    return assignments.isEmpty() ? span : assignments.getFirst().span().union(span);
  }

  /** The programs that a line calls, in order. */
  static List<ShellCommand> of(ShellLines.Line line) {
    return new Splitter(line).commands;
  }

  /** Splits a line at blanks and operators outside of quotes. */
  private static final class Splitter {
    private final List<ShellCommand> commands = new ArrayList<>();
    private final String text;
    private final String bare;
    private final int base;
    private List<Located<String>> words = new ArrayList<>();
    private Optional<String> pipedFrom = Optional.empty();
    private int pipelineStart = -1;

    Splitter(ShellLines.Line line) {
      this.text = line.command();
      this.bare = line.bare();
      this.base = line.source().span().start();
      int i = 0;
      while (i < text.length()) {
        char c = bare.charAt(i);
        if ("|;&(){}".indexOf(c) >= 0) {
          endCommand(c == '|' && (i + 1 == text.length() || bare.charAt(i + 1) != '|'));
          i++;
        } else if (c == ' ' || c == '\t') {
          i++;
        } else {
          i = word(i);
        }
      }
      endCommand(false);
    }

    private int word(int from) {
      int i = from;
      while (i < bare.length() && !endsWord(i)) {
        i++;
      }
      words.add(new Located<>(text.substring(from, i), new Span(base + from, base + i)));
      return i;
    }

    private boolean endsWord(int at) {
      boolean substitution = bare.charAt(at) == '(' && at > 0 && bare.charAt(at - 1) == '<';
      return " \t|;&()".indexOf(bare.charAt(at)) >= 0 && !substitution;
    }

    private void endCommand(boolean pipes) {
      int skip = 0;
      while (skip < words.size() && isPrefix(skip)) {
        skip++;
      }
      if (!words.isEmpty() && pipelineStart < 0) {
        pipelineStart = words.getFirst().span().start();
      }
      if (skip < words.size()) {
        String name = nameOf(words.get(skip).value());
        List<Located<String>> own = words.subList(skip, words.size());
        List<Located<String>> before =
            words.subList(0, skip).stream().filter(word -> assigns(word.value())).toList();
        commands.add(new ShellCommand(name, own, before, pipedFrom, pipelineStart));
        pipedFrom = pipes ? Optional.of(name) : Optional.empty();
      }
      pipelineStart = pipes ? pipelineStart : -1;
      words = new ArrayList<>();
    }

    private static String nameOf(String word) {
      return word.substring(word.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private boolean isPrefix(int at) {
      String word = words.get(at).value();
      boolean option = at > 0 && word.startsWith("-") && isPrefix(at - 1);
      return assigns(word) || option || PREFIXES.contains(word);
    }

    private static boolean assigns(String word) {
      return word.indexOf('=') > 0 && isVariable(word.substring(0, word.indexOf('=')));
    }

    private static boolean isVariable(String word) {
      return word.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_'));
    }
  }
}
