package dev.fixdex.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a command does with the argument that comes next, or with what it reads. */
enum ShellRole {
  /** Takes it as it is. */
  ARGUMENT,
  /** Gives it to a shell as a command. */
  SCRIPT,
  /** Joins it with others and gives them to a shell. */
  REMOTE,
  /** Runs or interprets it in a language of its own. */
  CODE,
  /** As {@link #CODE}, in a language in which a slash may end a pattern. */
  PATTERN;

  /** Variables that programs run, or take options from. */
  private static final Pattern RUN_VARIABLE =
      Pattern.compile(
          "(?:[A-Za-z0-9_]*_)?(?:COMMAND|CMD|EDITOR|PAGER|VISUAL|BROWSER|ASKPASS|RSH|OPTS|OPTIONS)"
              + "|\\w*FLAGS|GIT_SSH|GIT_EXTERNAL_DIFF|GIT_CONFIG_\\w+|PS[0-4]|BASH_ENV|ENV|LESSOPEN"
              + "|LESSCLOSE|MANPAGER|PERL5OPT|RUBYOPT|CC|CXX");

  private static final Set<String> CONTAINERS =
      Set.of("docker", "podman", "nerdctl", "docker-compose", "buildah");

  /** Which words name programs is not asked of more. */
  static final int MOST_WORDS = 96;

  /**
   * More words of one command are not followed, for each further word would ask about all of them:
   * what comes next is taken for code, and no value goes there.
   */
  static final int MOST_FOLLOWED = 512;

  /** Options that give code to programs that are not known. */
  private static final Pattern CODE_OPTION =
      Pattern.compile("-[lixpr]{0,2}[ce]|--(?:eval|exec|execute|command)");

  /**
   * The role of the rest of a word.
   *
   * @param words of the command before that word
   * @param word its beginning; empty where it begins
   */
  static ShellRole next(List<String> words, String word) {
    if (isRunVariable(word) || words.size() > MOST_FOLLOWED) {
      return CODE;
    }
    int command = command(words);
    if (command == words.size()) {
      return ARGUMENT;
    }
    if (words.size() > MOST_WORDS && !isClosed(words.get(command))) {
      return CODE;
    }
    ShellRole found = ARGUMENT;
    int end = isClosed(words.get(command)) ? command + 1 : words.size();
    for (int i = 0; i < end; i++) {
      ShellRole role = i > command && isBuiltin(words.get(i)) ? ARGUMENT : at(words, i, word);
      boolean inRemote = found == REMOTE && role != ARGUMENT;
      found = inRemote ? CODE : found == ARGUMENT ? role : found;
    }
    return found == ARGUMENT && isUnknownCode(words, command, word) ? CODE : found;
  }

  private static ShellRole at(List<String> words, int i, String word) {
    String name = words.get(i);
    List<String> after = words.subList(i + 1, words.size());
    if (Programs.base(name).equals("git")) {
      return GitArguments.next(after, word);
    }
    return program(name).map(found -> Arguments.next(found, after, word)).orElse(ARGUMENT);
  }

  /** What a command does with its standard input. */
  static ShellRole input(List<String> words) {
    int command = command(words);
    if (command == words.size()) {
      return ARGUMENT;
    }
    boolean closed = isClosed(words.get(command));
    List<String> flat = new ArrayList<>();
    words.forEach(word -> flat.addAll(List.of(word.split("\\s+"))));
    for (List<String> list : closed ? List.of(words) : List.of(words, flat)) {
      int end = closed ? command + 1 : Math.min(MOST_WORDS, list.size());
      for (int i = 0; i < end; i++) {
        ShellRole role = i > command && isBuiltin(list.get(i)) ? ARGUMENT : inputOf(list, i);
        if (role != ARGUMENT) {
          return role;
        }
      }
    }
    return ARGUMENT;
  }

  private static ShellRole inputOf(List<String> words, int i) {
    return program(words.get(i))
        .map(found -> Arguments.input(found, words.subList(i + 1, words.size())))
        .orElse(ARGUMENT);
  }

  /** Whether a command takes what is in the environment for code. */
  static boolean runsEnvironment(List<String> words) {
    return words.stream().anyMatch(word -> program(word).filter(Program::environment).isPresent());
  }

  /** A folder is no program that happens to have its name. */
  private static Optional<Program> program(String word) {
    boolean path = word.indexOf('/') >= 0 && !word.matches(".*\\bs?bin/[^/]+|\\./[^/]+");
    return path ? Optional.empty() : Programs.named(word);
  }

  private static boolean isClosed(String command) {
    return program(command).filter(Program::closed).isPresent();
  }

  private static boolean isRunVariable(String word) {
    int equals = word.indexOf('=');
    return equals > 0 && RUN_VARIABLE.matcher(word.substring(0, equals)).matches();
  }

  private static boolean isBuiltin(String word) {
    return program(word).filter(Program::builtin).isPresent();
  }

  /** Whether a program that is not known, or is in a container, may be given code. */
  private static boolean isUnknownCode(List<String> words, int command, String word) {
    String name = Programs.base(words.get(command));
    return CONTAINERS.contains(name)
        ? words.getLast().endsWith("c") && CODE_OPTION.matcher(words.getLast()).matches()
        : Programs.named(name).isEmpty() && isAfterCodeOption(words, word);
  }

  private static boolean isAfterCodeOption(List<String> words, String word) {
    int equals = word.indexOf('=');
    boolean glued =
        word.startsWith("--")
            ? equals > 0 && CODE_OPTION.matcher(word.substring(0, equals)).matches()
            : word.startsWith("-c") || word.startsWith("-e");
    return glued || (words.size() > 1 && CODE_OPTION.matcher(words.getLast()).matches());
  }

  /**
   * Where the command's name stands, behind assignments and programs that only start others; the
   * number of words where there is none yet.
   */
  static int command(List<String> words) {
    int at = 0;
    while (at < words.size()) {
      String word = words.get(at);
      if (Arguments.isAssignment(word)) {
        at++;
        continue;
      }
      Optional<Program> wrapper = program(word).filter(found -> found.wraps() >= 0);
      if (wrapper.isEmpty()) {
        return at;
      }
      int inner = Arguments.wrapped(wrapper.get(), words.subList(at + 1, words.size()));
      if (at + 1 + inner == words.size()) {
        return at;
      }
      at += 1 + inner;
    }
    return at;
  }
}
