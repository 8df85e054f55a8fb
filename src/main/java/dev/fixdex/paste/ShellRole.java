package dev.fixdex.paste;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a command does with the argument that comes next, or with what it reads. */
enum ShellRole {
  /** Takes it as it is. */
  ARGUMENT,
  /** Gives it to a shell as a command. */
  SCRIPT,
  /** Joins it with others and gives them to a shell. */
  REMOTE,
  /** Runs or interprets it in a language of its own. */
  CODE;

  private static final Set<String> SHELLS =
      Set.of("sh", "bash", "zsh", "dash", "ksh", "ash", "su", "script", "flock");
  private static final Set<String> INTERPRETERS =
      Set.of(
          "python",
          "python2",
          "python3",
          "perl",
          "ruby",
          "node",
          "nodejs",
          "php",
          "lua",
          "psql",
          "mysql",
          "mariadb",
          "sqlite3",
          "mongosh",
          "mongo",
          "osascript",
          "powershell",
          "powershell.exe",
          "pwsh",
          "cmd",
          "cmd.exe",
          "Rscript",
          "sqlcmd",
          "cqlsh",
          "gdb",
          "vim",
          "fish",
          "tcsh",
          "csh",
          "redis-cli",
          "clickhouse-client",
          "groovy",
          "jshell",
          "deno",
          "bun");
  private static final Set<String> CODE_OPTIONS =
      Set.of(
          "-c",
          "-e",
          "-E",
          "-r",
          "-x",
          "-ex",
          "-Q",
          "-q",
          "--eval",
          "--execute",
          "--command",
          "-Command",
          "-command",
          "/c",
          "/C",
          "/k",
          "eval");
  private static final Set<String> CODE_FIRST =
      Set.of("awk", "gawk", "mawk", "sed", "gsed", "jq", "yq", "expect", "envsubst", "bc");
  private static final Set<String> EVALUATED =
      Set.of(
          "let",
          "declare",
          "typeset",
          "local",
          "unset",
          "read",
          "alias",
          "parallel",
          "source",
          ".");
  private static final Set<String> WRAPPERS =
      Set.of("sudo", "doas", "nohup", "time", "exec", "command", "env", "nice", "builtin", "!");

  /** {@code ssh}'s options that take the next word. */
  private static final String SSH_OPTIONS = "BbcDEeFIiJLlmOopQRSWw";

  /** All names that any of the questions below asks for. */
  private static final Set<String> NAMES =
      Stream.of(
              SHELLS,
              INTERPRETERS,
              CODE_FIRST,
              EVALUATED,
              Set.of("eval", "trap", "test", "[", "printf", "ssh", "autossh", "watch"),
              Set.of("xargs", "at", "crontab"))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** Most commands only take arguments: this is quick for them. */
  private static boolean isOrdinary(List<String> words) {
    for (String word : words) {
      if (NAMES.contains(base(word))) {
        return false;
      }
    }
    return true;
  }

  /** The role of the word that follows {@code words}. */
  static ShellRole next(List<String> words) {
    if (isOrdinary(words)) {
      return ARGUMENT;
    }
    String last = words.getLast();
    if (isScriptOption(last) && words.stream().anyMatch(word -> SHELLS.contains(base(word)))) {
      return SCRIPT;
    }
    if (CODE_OPTIONS.contains(last)
        && words.stream().anyMatch(w -> INTERPRETERS.contains(base(w)))) {
      return CODE;
    }
    String command = base(command(words));
    if (command.equals("eval")) {
      return REMOTE;
    }
    if (command.equals("trap")) {
      return words.size() == 1 ? SCRIPT : ARGUMENT;
    }
    if (EVALUATED.contains(command) || isVariableTest(command, words)) {
      return CODE;
    }
    if (CODE_FIRST.contains(command)) {
      return operands(words) == 0 ? CODE : ARGUMENT;
    }
    return isRemote(words) ? REMOTE : ARGUMENT;
  }

  /** What a command does with its standard input. */
  static ShellRole input(List<String> words) {
    if (isOrdinary(words)) {
      return ARGUMENT;
    }
    boolean hasScript = words.stream().skip(1).anyMatch(ShellRole::isScriptOption);
    String last = base(words.getLast());
    boolean shell =
        words.stream().anyMatch(word -> SHELLS.contains(base(word)) || word.equals("ssh"))
            && !hasScript;
    if (shell && (SHELLS.contains(last) || isRemoteShell(words) || takesInput(words))) {
      return SCRIPT;
    }
    String command = base(command(words));
    boolean interprets =
        INTERPRETERS.contains(last)
            || INTERPRETERS.contains(command)
            || command.equals("xargs")
            || command.equals("parallel")
            || command.equals("bc")
            || command.equals("at")
            || command.equals("crontab");
    return interprets ? CODE : ARGUMENT;
  }

  private static boolean takesInput(List<String> words) {
    return words.contains("-s") || words.contains("-") || SHELLS.contains(base(command(words)));
  }

  private static boolean isRemoteShell(List<String> words) {
    return base(command(words)).equals("ssh");
  }

  private static boolean isScriptOption(String word) {
    return word.equals("--command") || (word.matches("-[a-zA-Z]{0,6}c"));
  }

  private static boolean isVariableTest(String command, List<String> words) {
    boolean tests = command.equals("test") || command.equals("[") || command.equals("printf");
    return tests && words.getLast().equals("-v");
  }

  /** The first word that is neither an assignment nor a wrapper nor a wrapper's option. */
  private static String command(List<String> words) {
    boolean wrapped = false;
    for (String word : words) {
      boolean assignment = word.matches("[A-Za-z_][A-Za-z0-9_]{0,63}=(?s:.*)");
      if (WRAPPERS.contains(word)) {
        wrapped = true;
      } else if (!assignment && !(wrapped && word.startsWith("-"))) {
        return word;
      }
    }
    return words.getLast();
  }

  private static long operands(List<String> words) {
    String command = command(words);
    return words.subList(words.indexOf(command) + 1, words.size()).stream()
        .filter(word -> !word.startsWith("-") && !word.isEmpty())
        .count();
  }

  private static boolean isRemote(List<String> words) {
    int ssh = -1;
    for (int i = 0; i < words.size(); i++) {
      String base = base(words.get(i));
      if (base.equals("ssh") || base.equals("watch") || base.equals("autossh")) {
        ssh = i;
        break;
      }
    }
    if (ssh < 0) {
      return false;
    }
    boolean watch = base(words.get(ssh)).equals("watch");
    int i = ssh + 1;
    while (i < words.size() && words.get(i).startsWith("-")) {
      String option = words.get(i);
      char end = option.charAt(option.length() - 1);
      boolean takesNext = watch ? end == 'n' : SSH_OPTIONS.indexOf(end) >= 0;
      i += takesNext ? 2 : 1;
    }
    // What follows is the host of ssh; for watch it is the command already.
    return watch ? i <= words.size() : i < words.size();
  }

  private static String base(String word) {
    return word.substring(word.lastIndexOf('/') + 1);
  }
}
