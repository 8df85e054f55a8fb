package dev.fixdex.lint.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which commands destroy what cannot be had back, or open a machine. */
final class Danger {
  /**
   * Resources that stay away once they are deleted. Others are not meant: pods and replica sets are
   * made anew by their controllers, their deletion is how people restart them, and of custom
   * resources nobody can tell.
   */
  private static final Set<String> GONE_FOR_GOOD =
      Set.of(
          "deployment",
          "deployments",
          "deploy",
          "daemonset",
          "daemonsets",
          "ds",
          "deploymentconfig",
          "deploymentconfigs",
          "dc",
          "replicationcontroller",
          "replicationcontrollers",
          "rc",
          "service",
          "services",
          "svc",
          "ingress",
          "ingresses",
          "ing",
          "route",
          "routes",
          "configmap",
          "configmaps",
          "cm",
          "cronjob",
          "cronjobs",
          "cj",
          "job",
          "jobs",
          "serviceaccount",
          "serviceaccounts",
          "sa",
          "role",
          "roles",
          "rolebinding",
          "rolebindings",
          "clusterrole",
          "clusterroles",
          "clusterrolebinding",
          "clusterrolebindings",
          "networkpolicy",
          "networkpolicies",
          "netpol",
          "storageclass",
          "storageclasses",
          "sc",
          "horizontalpodautoscaler",
          "horizontalpodautoscalers",
          "hpa",
          "poddisruptionbudget",
          "poddisruptionbudgets",
          "pdb",
          "resourcequota",
          "resourcequotas",
          "quota",
          "limitrange",
          "limitranges",
          "machineconfig",
          "machineconfigs",
          "mc");

  /** Resources that hold data or other resources. */
  private static final Set<String> HOLDERS =
      Set.of(
          "namespace",
          "namespaces",
          "ns",
          "project",
          "projects",
          "pv",
          "persistentvolume",
          "persistentvolumes",
          "pvc",
          "persistentvolumeclaim",
          "persistentvolumeclaims",
          "crd",
          "crds",
          "customresourcedefinition",
          "customresourcedefinitions",
          "secret",
          "secrets",
          "node",
          "nodes",
          "statefulset",
          "statefulsets",
          "sts",
          "all");

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

  private Danger() {}

  /** What harm a command can do, to follow "this"; empty for a harmless one. */
  static Optional<String> of(ShellCommand command) {
    boolean harmful =
        switch (command.name()) {
          case "rm", "remove-item", "ri", "rd", "rmdir" -> removesUnknownTree(command);
          case "dd" -> command.arguments().stream().anyMatch(Danger::isOutputDevice);
          case "format" -> command.arguments().stream().anyMatch(word -> word.endsWith(":"));
          case "wipefs", "format-volume", "clear-disk", "dropdb" -> true;
          case "chmod" -> opensTree(command);
          case "git" -> losesWork(command) || skipsTls(command);
          case "kubectl", "oc" -> deletesKept(command) || skipsTls(command);
          case "helm" -> skipsTls(command);
          case "export", "set", "setx" -> SKIPPED_BY_VARIABLE.matcher(all(command)).find();
          case "terraform", "tofu" -> command.does("destroy");
          case "docker", "podman", "nerdctl" -> isPrivileged(command) || prunesData(command);
          case "curl", "wget", "npm", "yarn", "pnpm", "pip", "pip3" -> skipsTls(command);
          case "psql", "mysql", "mariadb", "sqlite3", "sqlcmd" ->
              command.arguments().stream().anyMatch(SqlDanger::isIn) || isToldToDrop(command);
          case "redis-cli" -> command.does("flushall") || command.does("flushdb");
          case "setenforce" -> command.has("0");
          case "ufw" -> command.does("disable");
          case "iptables" -> command.hasFlag('F');
          default ->
              command.name().startsWith("mkfs")
                  ? formats(command)
                  : FetchedScript.mayRun(command.name()) && FetchedScript.isRunBy(command);
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

  private static String harm(ShellCommand command) {
    return switch (command.name()) {
      case "rm", "remove-item", "ri", "rd", "rmdir" -> "deletes whatever the path turns out to be";
      case "chmod" -> "lets every user write to the whole tree";
      case "kubectl", "oc" ->
          skipsTls(command)
              ? SKIPS_TLS
              : isAmong(command, HOLDERS)
                  ? "deletes resources with all that is in them"
                  : "deletes resources that nothing makes anew";
      case "terraform", "tofu" -> "deletes resources with all that is in them";
      case "docker", "podman", "nerdctl" ->
          isPrivileged(command) ? "gives a container full rights over the host" : "deletes volumes";
      case "git" -> skipsTls(command) ? SKIPS_TLS : "throws away work that is not saved elsewhere";
      case "curl", "wget", "npm", "yarn", "pnpm", "pip", "pip3", "helm", "export", "set", "setx" ->
          SKIPS_TLS;
      case "psql", "mysql", "mariadb", "sqlite3", "sqlcmd", "redis-cli", "dropdb" ->
          "deletes data of a database";
      case "setenforce", "ufw", "iptables" -> "switches a protection of the machine off";
      default ->
          FetchedScript.mayRun(command.name())
              ? RUNS_FETCHED
              : "overwrites a whole disk or partition";
    };
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

  private static boolean deletesKept(ShellCommand command) {
    if (!command.does("delete")) {
      return false;
    }
    boolean fromFile = command.has("-f", "--filename", "-k", "--kustomize");
    return command.has("--all")
        || fromFile
        || command.arguments().stream().anyMatch(word -> word.startsWith("--filename="))
        || isAmong(command, GONE_FOR_GOOD)
        || isAmong(command, HOLDERS);
  }

  /** Whether something of these types is deleted: {@code deploy web}, {@code pod/a svc/b}. */
  private static boolean isAmong(ShellCommand command, Set<String> types) {
    List<String> operands = command.operands();
    if (operands.size() < 2) {
      return false;
    }
    boolean named = operands.get(1).contains("/");
    return operands.subList(1, named ? operands.size() : 2).stream()
        .flatMap(word -> List.of(word.split(",")).stream())
        .map(word -> word.replaceFirst("[/.].*", "").toLowerCase(Locale.ROOT))
        .anyMatch(types::contains);
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
