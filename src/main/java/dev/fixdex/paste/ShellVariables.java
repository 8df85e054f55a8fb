package dev.fixdex.paste;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a script puts into variables, and which of them it runs: {@code CMD="ls __DIR__"; eval
 * "$CMD"} runs the value after all.
 */
final class ShellVariables {
  private static final Pattern EXPANSION =
      Pattern.compile("\\$\\{?[#!]?([A-Za-z_][A-Za-z0-9_]*|[1-9@*])");

  /**
   * How far a scan has come.
   *
   * @param slot number of slots passed
   * @param name number of expansions passed
   */
  record Mark(int slot, int name) {}

  private record Assignment(String name, Mark from, Mark to, boolean exported) {}

  private final SlotPlaces slots;
  private final List<String> expansions = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();
  private final Set<String> exported = new HashSet<>();
  private final Deque<String> run = new ArrayDeque<>();
  private boolean runsEnvironment;

  ShellVariables(SlotPlaces slots) {
    this.slots = slots;
  }

  Mark here() {
    return new Mark(slots.count(), expansions.size());
  }

  /**
   * Reads the expansion that begins at an offset, if one does.
   *
   * @param runs whether it stands in code
   */
  void expand(String code, int at, boolean runs) {
    Matcher matcher = EXPANSION.matcher(code).region(at, code.length());
    if (matcher.lookingAt()) {
      expansions.add(matcher.group(1));
      if (runs) {
        run.add(matcher.group(1));
      }
    }
  }

  /** Reads the expansions of a here-document that a shell or interpreter runs. */
  void run(String text) {
    EXPANSION.matcher(text).results().forEach(found -> run.add(found.group(1)));
  }

  /** What stands between two marks is run. */
  void run(Mark from, Mark to) {
    slots.harmless(from.slot(), to.slot());
    run.addAll(expansions.subList(from.name(), to.name()));
  }

  void assign(String name, Mark from, Mark to, boolean exported) {
    assignments.add(new Assignment(name, from, to, exported));
  }

  /** Puts a variable into the environment. */
  void export(String name) {
    exported.add(name);
  }

  boolean areAssigned() {
    return !assignments.isEmpty();
  }

  /** A command takes the environment for code. */
  void runEnvironment() {
    runsEnvironment = true;
  }

  /** At the end of a script: values of variables that are run must be harmless. */
  void settle() {
    if (runsEnvironment) {
      run.addAll(exported);
      assignments.stream().filter(Assignment::exported).map(Assignment::name).forEach(run::add);
    }
    if (run.stream()
        .anyMatch(name -> !Character.isLetter(name.charAt(0)) && !name.startsWith("_"))) {
      // What is given to a function that runs it may stand anywhere.
      slots.harmless(0, slots.count());
    }
    Set<String> known = new HashSet<>();
    while (!run.isEmpty()) {
      String name = run.poll();
      if (known.add(name)) {
        assignments.stream()
            .filter(assignment -> assignment.name().equals(name))
            .forEach(assignment -> run(assignment.from(), assignment.to()));
      }
    }
  }
}
