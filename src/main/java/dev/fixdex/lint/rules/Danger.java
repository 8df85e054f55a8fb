package dev.fixdex.lint.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which commands destroy what cannot be had back, or open a machine. */
final class Danger {
  private static final Set<String> FETCHERS =
      Set.of("curl", "wget", "irm", "iwr", "invoke-restmethod", "invoke-webrequest");
  // Resources that hold data or other resources. A deleted pod comes back by itself.
  private static final Set<String> KEPT_RESOURCES =
      Set.of(
          "namespace",
          "namespaces",
          "ns",
          "pv",
          "persistentvolume",
          "persistentvolumes",
          "pvc",
          "persistentvolumeclaim",
          "persistentvolumeclaims",
          "crd",
          "crds",
          "secret",
          "secrets",
          "customresourcedefinition",
          "customresourcedefinitions",
          "node",
          "nodes",
          "statefulset",
          "statefulsets",
          "sts",
          "all");
  private static final Set<String> ROOTS =
      Set.of("/", "/*", "*", ".", "./", "./*", "..", "~", "~/", "~/*", "c:\\");
  private static final Pattern DROP =
      Pattern.compile(
          "\\b(?:drop[ \\t]{1,8}(?:database|schema|table|user|role)|truncate[ \\t]{1,8}table)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FETCH_WITHIN =
      Pattern.compile("[$<]\\([ \\t]{0,4}(?:curl|wget)\\b|(?i)\\b(?:irm|iwr|DownloadString)\\b");
  private static final Pattern OPEN_MODE =
      Pattern.compile("0?777|(?:a|ugo|o)\\+[rx]{0,2}w[rx]{0,2}");

  /** Variables that Node.js, Git and Python take for leave to trust any server. */
  private static final Pattern SKIPPED_BY_VARIABLE =
      Pattern.compile(
          "(?i)\\b(?:(?:NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY)[= ]{1,3}0"
              + "|GIT_SSL_NO_VERIFY[= ]{1,3}(?:1|true))\\b");

  private static final String SKIPS_TLS = "switches the check of TLS certificates off";

  private Danger() {}

  /** What harm a command can do, to follow "this"; empty for a harmless one. */
  static Optional<String> of(ShellCommand command) {
    boolean harmful =
        switch (command.name()) {
          case "rm", "remove-item", "ri", "rd", "rmdir" -> removesUnknownTree(command);
          case "sh", "bash", "zsh", "dash", "ksh", "iex", "invoke-expression" ->
              runsFetched(command);
          case "dd" -> command.arguments().stream().anyMatch(Danger::isOutputDevice);
          case "format" -> command.arguments().stream().anyMatch(word -> word.endsWith(":"));
          case "wipefs", "format-volume", "clear-disk", "dropdb" -> true;
          case "chmod" -> opensTree(command);
          case "git" -> losesWork(command) || skipsTls(command);
          case "kubectl", "oc" ->
              (command.has("delete") && deletesKept(command)) || skipsTls(command);
          case "helm" -> skipsTls(command);
          case "export", "set", "setx" -> SKIPPED_BY_VARIABLE.matcher(all(command)).find();
          case "terraform", "tofu" -> command.does("destroy");
          case "docker", "podman", "nerdctl" -> isPrivileged(command) || prunesData(command);
          case "curl", "wget", "npm", "yarn", "pnpm", "pip", "pip3" -> skipsTls(command);
          case "psql", "mysql", "mariadb", "sqlite3", "sqlcmd" ->
              command.arguments().stream().anyMatch(word -> DROP.matcher(word).find());
          case "redis-cli" -> command.does("flushall") || command.does("flushdb");
          case "setenforce" -> command.has("0");
          case "ufw" -> command.does("disable");
          case "iptables" -> command.hasFlag('F');
          default ->
              command.name().startsWith("mkfs")
                  && command.arguments().stream().anyMatch(Danger::isDevice);
        };
    if (harmful) {
      return Optional.of(harm(command));
    }
    return skipsTlsByVariable(command) ? Optional.of(SKIPS_TLS) : Optional.empty();
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

  /** Where a statement of SQL deletes data. */
  static Optional<MatchResult> inSql(String line) {
    return DROP.matcher(line).results().findFirst();
  }

  private static String harm(ShellCommand command) {
    return switch (command.name()) {
      case "rm", "remove-item", "ri", "rd", "rmdir" -> "deletes whatever the path turns out to be";
      case "sh", "bash", "zsh", "dash", "ksh", "iex", "invoke-expression" ->
          "runs whatever the server sends";
      case "chmod" -> "lets every user write to the whole tree";
      case "kubectl", "oc", "terraform", "tofu" ->
          skipsTls(command) ? SKIPS_TLS : "deletes resources with all that is in them";
      case "docker", "podman", "nerdctl" ->
          isPrivileged(command) ? "gives a container full rights over the host" : "deletes volumes";
      case "git" -> skipsTls(command) ? SKIPS_TLS : "throws away work that is not saved elsewhere";
      case "curl", "wget", "npm", "yarn", "pnpm", "pip", "pip3", "helm", "export", "set", "setx" ->
          SKIPS_TLS;
      case "psql", "mysql", "mariadb", "sqlite3", "sqlcmd", "redis-cli", "dropdb" ->
          "deletes data of a database";
      case "setenforce", "ufw", "iptables" -> "switches a protection of the machine off";
      default -> "overwrites a whole disk or partition";
    };
  }

  private static boolean removesUnknownTree(ShellCommand command) {
    boolean recursive =
        command.hasFlag('r')
            || command.hasFlag('R')
            || command.has("--recursive", "-recurse", "-Recurse", "/s", "/S");
    return recursive && command.arguments().stream().anyMatch(Danger::isUnknownPath);
  }

  /** A variable, a placeholder, a wildcard on its own, or a root. */
  private static boolean isUnknownPath(String word) {
    String path = unquoted(word);
    boolean filledIn = path.startsWith("$") || path.startsWith("%") || path.startsWith("__");
    return filledIn || ROOTS.contains(path.toLowerCase(Locale.ROOT));
  }

  private static boolean runsFetched(ShellCommand command) {
    boolean piped = command.pipedFrom().filter(FETCHERS::contains).isPresent();
    return piped || command.arguments().stream().anyMatch(w -> FETCH_WITHIN.matcher(w).find());
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

  private static boolean deletesKept(ShellCommand command) {
    return command.has("--all")
        || command.arguments().stream()
            .map(word -> word.contains("/") ? word.substring(0, word.indexOf('/')) : word)
            .anyMatch(KEPT_RESOURCES::contains);
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
