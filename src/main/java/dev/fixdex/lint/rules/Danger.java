package dev.fixdex.lint.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which commands destroy what cannot be had back, or open a machine. */
final class Danger {
  private static final Set<String> SQL_CLIENTS =
      Set.of("psql", "mysql", "mariadb", "sqlite3", "sqlcmd");
  private static final Set<String> ROOTS =
      Set.of("/", "/*", "*", ".", "./", "./*", "..", "~", "~/", "~/*", "c:\\");

  /** What is left of the path is deleted where the variable is empty. */
  private static final Pattern ENDS_IN_VARIABLE =
      Pattern.compile(
          "[^$%]{1,400}[/\\\\](?:\\$\\w{1,80}|\\$\\{\\w{1,80}}|%\\w{1,80}%)[/\\\\]?\\*?");

  private static final Pattern OPEN_MODE =
      Pattern.compile("0?777|(?:a|ugo|o)\\+[rx]{0,2}w[rx]{0,2}");

  /** Variables that Node.js, Git and Python take for leave to trust any server. */
  private static final Pattern SKIPPED_BY_VARIABLE =
      Pattern.compile(
          "(?i)\\b(?:(?:NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY)[= ]{1,3}0"
              + "|GIT_SSL_NO_VERIFY[= ]{1,3}(?:1|true))\\b");

  private static final String SKIPS_TLS = "switches the check of TLS certificates off";

  private static final String RUNS_FETCHED = "runs whatever the server sends";
  private static final String OVERWRITES_DISK = "overwrites a whole disk or partition";
  private static final String UNPROTECTS = "switches a protection of the machine off";

  static final String DELETES_ALL = "deletes resources with all that is in them";

  /** Of a database, whatever deletes it. */
  static final String LOSES_DATA = "deletes data of a database";

  private Danger() {}

  /** What harm a command can do, to follow "this"; empty for a harmless one. */
  static Optional<String> of(ShellCommand command) {
    Optional<String> own = ofProgram(command);
    return own.isEmpty() && skipsTlsByVariable(command) ? Optional.of(SKIPS_TLS) : own;
  }

  private static Optional<String> ofProgram(ShellCommand command) {
    return switch (command.name()) {
      case "rm", "remove-item", "ri", "rd", "rmdir" ->
          when(removesUnknownTree(command), "deletes whatever the path turns out to be");
      case "dd" ->
          when(command.arguments().stream().anyMatch(Danger::isOutputDevice), OVERWRITES_DISK);
      case "format" ->
          when(command.arguments().stream().anyMatch(word -> word.endsWith(":")), OVERWRITES_DISK);
      case "wipefs", "format-volume", "clear-disk" -> Optional.of(OVERWRITES_DISK);
      case "chmod" -> when(opensTree(command), "lets every user write to the whole tree");
      case "git" ->
          tls(command)
              .or(() -> when(losesWork(command), "throws away work that is not saved elsewhere"));
      case "kubectl", "oc" -> tls(command).or(() -> KubernetesDanger.of(command));
      case "helm", "curl", "wget", "npm", "yarn", "pnpm", "pip", "pip3" -> tls(command);
      case "export", "set", "setx" ->
          when(SKIPPED_BY_VARIABLE.matcher(all(command)).find(), SKIPS_TLS);
      case "terraform", "tofu" -> when(command.does("destroy"), DELETES_ALL);
      case "docker", "podman", "nerdctl" ->
          when(isPrivileged(command), "gives a container full rights over the host")
              .or(() -> when(prunesData(command), "deletes volumes"));
      case "psql", "mysql", "mariadb", "sqlite3", "sqlcmd" ->
          when(
              command.arguments().stream().anyMatch(SqlDanger::isIn) || isToldToDrop(command),
              LOSES_DATA);
      case "dropdb" -> Optional.of(LOSES_DATA);
      case "redis-cli" -> when(command.does("flushall") || command.does("flushdb"), LOSES_DATA);
      case "setenforce" -> when(command.has("0"), UNPROTECTS);
      case "ufw" -> when(command.does("disable"), UNPROTECTS);
      case "iptables" -> when(command.hasFlag('F'), UNPROTECTS);
      default ->
          command.name().startsWith("mkfs")
              ? when(formats(command), OVERWRITES_DISK)
              : when(
                  FetchedScript.mayRun(command.name()) && FetchedScript.isRunBy(command),
                  RUNS_FETCHED);
    };
  }

  private static Optional<String> tls(ShellCommand command) {
    return when(skipsTls(command), SKIPS_TLS);
  }

  private static Optional<String> when(boolean harmful, String harm) {
    return harmful ? Optional.of(harm) : Optional.empty();
  }

  /** Whether a variable that is set before the command, or by it, does harm. */
  static boolean skipsTlsByVariable(ShellCommand command) {
    boolean before =
        command.assignments().stream()
            .anyMatch(word -> SKIPPED_BY_VARIABLE.matcher(unquoted(word.value())).find());
    boolean itself = command.name().startsWith("$env:"); // PowerShell's own way
    return before
        || (itself && SKIPPED_BY_VARIABLE.matcher(command.name() + " " + all(command)).find());
  }

  /** Whether a program takes statements of SQL from its input. */
  static boolean readsSql(ShellCommand command) {
    return SQL_CLIENTS.contains(command.name());
  }

  /** Whether a program takes commands of a shell from its input. */
  static boolean readsCommands(ShellCommand command) {
    boolean shell =
        FetchedScript.SHELLS.contains(command.name())
            && command.operands().stream().allMatch(word -> word.startsWith("<<"));
    return shell || (command.wrappers().contains("ssh") && command.name().startsWith("<<"));
  }

  /** Whether a harm is that something is trusted which nobody has looked at. */
  static boolean isOfTrust(String harm) {
    return harm.equals(RUNS_FETCHED) || harm.equals(SKIPS_TLS);
  }

  private static boolean removesUnknownTree(ShellCommand command) {
    boolean recursive =
        command.hasFlag('r')
            || command.hasFlag('R')
            || command.has("--recursive", "-recurse", "-Recurse", "/s", "/S");
    boolean told = command.wrappers().contains("xargs");
    return recursive && (told || command.arguments().stream().anyMatch(Danger::isUnknownPath));
  }

  /** A variable, a placeholder, what was found, a wildcard on its own, or a root. */
  private static boolean isUnknownPath(String word) {
    String path = unquoted(word);
    boolean filledIn =
        path.startsWith("$") || path.startsWith("%") || path.startsWith("__") || path.equals("{}");
    return filledIn
        || ROOTS.contains(path.toLowerCase(Locale.ROOT))
        || ENDS_IN_VARIABLE.matcher(path).matches();
  }

  /**
   * A variable or placeholder is the device where it stands last: elsewhere it is an option's
   * value. What makes a file system of a folder names a file first.
   */
  private static boolean formats(ShellCommand command) {
    List<String> words = command.arguments();
    boolean ofFolder = command.name().equals("mkfs.erofs") || command.name().equals("mkfs.cramfs");
    return words.stream().anyMatch(word -> unquoted(word).startsWith("/dev/"))
        || (!ofFolder && !words.isEmpty() && isDevice(words.getLast()));
  }

  /** Statements that another program prints for this one. */
  private static boolean isToldToDrop(ShellCommand command) {
    return command.sources().stream()
        .filter(source -> source.name().equals("echo") || source.name().equals("printf"))
        .anyMatch(source -> source.arguments().stream().anyMatch(SqlDanger::isIn));
  }

  private static boolean isOutputDevice(String word) {
    return word.startsWith("of=") && isDevice(word.substring(3));
  }

  private static boolean isDevice(String word) {
    String path = unquoted(word);
    boolean device = path.startsWith("/dev/") && !path.equals("/dev/null");
    return device || path.startsWith("__") || path.startsWith("$");
  }

  private static boolean opensTree(ShellCommand command) {
    return (command.hasFlag('R') || command.has("--recursive"))
        && command.arguments().stream().anyMatch(word -> OPEN_MODE.matcher(word).matches());
  }

  private static boolean losesWork(ShellCommand command) {
    // A plus before a branch is --force for this branch (git-push, "refspec").
    boolean plus = command.arguments().stream().anyMatch(word -> unquoted(word).startsWith("+"));
    boolean force =
        command.does("push") && (command.has("--force") || command.hasFlag('f') || plus);
    boolean reset = command.does("reset") && command.has("--hard");
    boolean clean = command.does("clean") && (command.has("--force") || command.hasFlag('f'));
    return force || reset || clean;
  }

  private static boolean isPrivileged(ShellCommand command) {
    return command.has("--privileged", "--privileged=true");
  }

  private static boolean prunesData(ShellCommand command) {
    boolean volume = command.does("volume", "rm") || command.does("volume", "prune");
    return volume || (command.does("system", "prune") && command.has("--volumes"));
  }

  private static boolean skipsTls(ShellCommand command) {
    List<String> words = command.arguments().stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
    return switch (command.name()) {
      case "curl" -> command.has("--insecure") || command.hasFlag('k');
      case "wget" -> command.has("--no-check-certificate");
      case "git" ->
          (words.contains("http.sslverify") && words.contains("false"))
              || words.contains("http.sslverify=false");
      case "pip", "pip3" -> command.has("--trusted-host");
      case "kubectl", "oc", "helm" ->
          command.has(
              "--insecure-skip-tls-verify",
              "--insecure-skip-tls-verify=true",
              "--kube-insecure-skip-tls-verify");
      default -> words.contains("strict-ssl") && words.contains("false");
    };
  }

  private static String all(ShellCommand command) {
    return unquoted(String.join(" ", command.arguments()));
  }

  private static String unquoted(String word) {
    return word.replace("\"", "").replace("'", "");
  }
}
