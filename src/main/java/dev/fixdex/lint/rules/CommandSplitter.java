package dev.fixdex.lint.rules;

import dev.fixdex.paste.Programs;
import dev.fixdex.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Splits a script at blanks and operators outside of quotes. */
final class CommandSplitter {
  /** Words of the shell's own after which a command begins. */
  private static final Set<String> KEYWORDS =
      Set.of("then", "do", "else", "elif", "if", "while", "until", "!");

  private static final Set<String> SHELLS = Set.of("sh", "bash", "zsh", "dash", "ksh", "fish");
  private static final Set<String> CONTAINERS = Set.of("docker", "podman", "nerdctl", "crictl");

  /** Scripts within scripts. */
  private static final int DEEPEST = 3;

  /** Of a longer one its beginning is known, in programs. */
  private static final int LONGEST_PIPELINE = 16;

  /** Nobody writes a longer statement, in UTF-16 units. */
  private static final int LONGEST_STATEMENT = 500;

  private final List<ShellCommand> commands = new ArrayList<>();
  private final ShellText script;
  private final int depth;
  private List<Located<String>> words = new ArrayList<>();
  private List<Integer> places = new ArrayList<>();
  private List<ShellCommand> sources = new ArrayList<>();
  private int pipelineStart = -1;

  private CommandSplitter(ShellText script, int depth) {
    this.script = script;
    this.depth = depth;
  }

  static List<ShellCommand> split(ShellText script) {
    return new CommandSplitter(script, 0).run();
  }

  private List<ShellCommand> run() {
    String bare = script.bare();
    int i = 0;
    while (i < bare.length()) {
      char c = bare.charAt(i);
      if ("|;&(){}\n".indexOf(c) >= 0 && !bare.startsWith("{}", i)) {
        boolean or = i + 1 < bare.length() && bare.charAt(i + 1) == '|';
        boolean pipes = c == '|' && !or && (i == 0 || bare.charAt(i - 1) != '|');
        endCommand(pipes);
        i += c == '|' && or ? 2 : 1;
      } else if (c == ' ' || c == '\t') {
        i++;
      } else {
        i = word(i);
      }
    }
    endCommand(false);
    return commands;
  }

  private int word(int from) {
    int i = from;
    while (i < script.bare().length() && !endsWord(i)) {
      i++;
    }
    words.add(new Located<>(script.command().substring(from, i), script.span(from, i)));
    places.add(from);
    return i;
  }

  private boolean endsWord(int at) {
    String bare = script.bare();
    boolean substitution = bare.charAt(at) == '(' && at > 0 && bare.charAt(at - 1) == '<';
    return " \t\n|;&()".indexOf(bare.charAt(at)) >= 0 && !substitution;
  }

  private void endCommand(boolean pipes) {
    if (!words.isEmpty()) {
      pipelineStart = pipelineStart < 0 ? words.getFirst().span().start() : pipelineStart;
      boolean called = call(0, List.of());
      sources = pipes && called ? sources : new ArrayList<>();
    }
    pipelineStart = pipes ? pipelineStart : -1;
    sources = pipes ? sources : new ArrayList<>();
    words = new ArrayList<>();
    places = new ArrayList<>();
  }

  /** Adds the command that the words from one on are; false where there is none. */
  private boolean call(int from, List<String> outer) {
    List<String> wrappers = new ArrayList<>(outer);
    int at = afterWrappers(from, wrappers);
    if (at >= words.size()) {
      return false;
    }
    String name = nameOf(words.get(at).value());
    List<Located<String>> before =
        words.subList(from, at).stream().filter(word -> assigns(word.value())).toList();
    ShellCommand command =
        new ShellCommand(
            name,
            words.subList(at, words.size()),
            before,
            wrappers,
            sources,
            statement(places.get(at)),
            pipelineStart);
    commands.add(command);
    innerScript(command, wrappers).ifPresent(inner -> split(inner, name));
    if (outer.size() < DEEPEST) {
      innerCommand(at, name)
          .ifPresent(inner -> {
            List<String> through = new ArrayList<>(wrappers);
            through.add(name);
            call(inner, through);
          });
    }
    if (sources.size() < LONGEST_PIPELINE) {
      sources.add(command);
    }
    return true;
  }

  private int afterWrappers(int from, List<String> wrappers) {
    int at = from;
    while (at < words.size()) {
      String word = words.get(at).value();
      OptionalInt own = Programs.ownWords(nameOf(word));
      if (own.isPresent()) {
        wrappers.add(nameOf(word));
        at = afterOwnWords(at + 1, nameOf(word), own.getAsInt());
      } else if (assigns(word) || KEYWORDS.contains(word)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private int afterOwnWords(int from, String wrapper, int own) {
    int at = afterOptions(from, wrapper);
    return own == 0 ? at : afterOptions(Math.min(words.size(), at + own), wrapper);
  }

  private int afterOptions(int from, String program) {
    int at = from;
    while (at < words.size() && words.get(at).value().startsWith("-")) {
      at += Programs.takesValue(program, words.get(at).value()) ? 2 : 1;
    }
    return Math.min(at, words.size());
  }

  /** The statement that begins at a place, with whatever it has in parentheses. */
  private Located<String> statement(int from) {
    String bare = script.bare();
    int end = Math.min(bare.length(), from + LONGEST_STATEMENT);
    int open = 0;
    int i = from;
    while (i < end) {
      char c = bare.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open < 0 || (open == 0 && "|;&\n".indexOf(c) >= 0)) {
        break;
      }
      i++;
    }
    String text = script.command().substring(from, i).stripTrailing();
    return new Located<>(text, script.span(from, from + Math.max(1, text.length())));
  }

  /** A script that a command is given as a quoted word. */
  private static Optional<Located<String>> innerScript(
      ShellCommand command, List<String> wrappers) {
    Located<String> first = command.words().getFirst();
    if (SHELLS.contains(command.name()) || command.name().equals("su")) {
      return command.after("-c", "-lc", "-ec", "-xc", "-exc", "-euc", "-euxc", "-ic", "--command");
    }
    if (command.name().equals("powershell") || command.name().equals("pwsh")) {
      return command.after("-c", "-C", "-command", "-Command");
    }
    if (command.name().equals("eval") && command.words().size() == 2) {
      return Optional.of(command.words().get(1));
    }
    boolean given = wrappers.contains("ssh") || wrappers.contains("watch");
    return given && isQuoted(first.value()) ? Optional.of(first) : Optional.empty();
  }

  private static boolean isQuoted(String word) {
    char quote = word.charAt(0);
    return word.length() > 2
        && (quote == '"' || quote == '\'')
        && word.charAt(word.length() - 1) == quote;
  }

  private void split(Located<String> quoted, String name) {
    if (depth < DEEPEST && isQuoted(quoted.value())) {
      String language = name.startsWith("p") ? "powershell" : "bash";
      ShellText inner = script.within(quoted, language);
      commands.addAll(new CommandSplitter(inner, depth + 1).run());
    }
  }

  /** Where the words begin that a command runs elsewhere or for each of what it finds. */
  private Optional<Integer> innerCommand(int at, String name) {
    int inner = -1;
    if (name.equals("kubectl") || name.equals("oc")) {
      inner = isVerb(at, name, "exec") ? indexOf(at, "--") + 1 : 0;
    } else if (CONTAINERS.contains(name)) {
      int exec = indexOf(at, "exec");
      inner = exec > at && exec <= at + 4 ? afterOptions(exec + 1, name) + 1 : 0;
    } else if (name.equals("find")) {
      inner = Math.max(indexOf(at, "-exec"), indexOf(at, "-execdir")) + 1;
    }
    return inner > at && inner < words.size() ? Optional.of(inner) : Optional.empty();
  }

  private boolean isVerb(int at, String program, String verb) {
    int first = afterOptions(at + 1, program);
    return first < words.size() && words.get(first).value().equals(verb);
  }

  private int indexOf(int from, String word) {
    for (int i = from; i < words.size(); i++) {
      if (words.get(i).value().equals(word)) {
        return i;
      }
    }
    return -1;
  }

  private static String nameOf(String word) {
    return word.substring(word.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean assigns(String word) {
    return word.indexOf('=') > 0 && isVariable(word.substring(0, word.indexOf('=')));
  }

  private static boolean isVariable(String word) {
    return word.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_'));
  }
}
