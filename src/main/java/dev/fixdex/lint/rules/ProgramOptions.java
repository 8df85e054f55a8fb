package dev.fixdex.lint.rules;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Which options of well-known programs are followed by a value, and which programs run others. */
final class ProgramOptions {
  private static final Set<String> NONE = Set.of();

  /** Before the verb: {@code git -C folder push}. */
  private static final Map<String, Set<String>> OF_PROGRAMS =
      Map.ofEntries(
          Map.entry("git", options("-C -c --git-dir --work-tree --namespace")),
          Map.entry("kubectl", kubernetes()),
          Map.entry("oc", kubernetes()),
          Map.entry("helm", options("-n --namespace --kube-context --kubeconfig")),
          Map.entry("docker", containers()),
          Map.entry("podman", containers()),
          Map.entry("nerdctl", containers()),
          Map.entry(
              "redis-cli",
              options("-h -p -s -a -u -r -i -n --user --pass --cert --key --cacert --sni")));

  /** Of programs that run the words after their own options. */
  private static final Map<String, Set<String>> OF_WRAPPERS =
      Map.ofEntries(
          Map.entry(
              "sudo",
              options(
                  "-u -g -h -p -C -D -R -T -U -r -t --user --group --host --prompt --chdir"
                      + " --close-from --chroot")),
          Map.entry("doas", options("-u -C")),
          Map.entry("env", options("-u -C --unset --chdir")),
          Map.entry("time", options("-o -f")),
          Map.entry("nohup", NONE),
          Map.entry("exec", options("-a")),
          Map.entry("command", NONE),
          Map.entry("builtin", NONE),
          Map.entry("setsid", NONE),
          Map.entry("nice", options("-n")),
          Map.entry("ionice", options("-c -n")),
          Map.entry("stdbuf", options("-i -o -e")),
          Map.entry("timeout", options("-s -k --signal --kill-after")),
          Map.entry("chroot", NONE),
          Map.entry("flock", options("-w -E --timeout")),
          Map.entry("watch", options("-n --interval")),
          Map.entry("runuser", options("-u -g")),
          Map.entry("xargs", options("-I -n -P -L -s -d -a -E")),
          Map.entry("ssh", options("-b -c -D -E -e -F -I -i -J -L -l -m -O -o -p -Q -R -S -W -w")));

  /** Those that take so many words of their own before the words that they run. */
  private static final Map<String, Integer> OWN_WORDS =
      Map.of("timeout", 1, "chroot", 1, "flock", 1, "ssh", 1);

  private ProgramOptions() {}

  /** Whether the word after an option of a program belongs to the option. */
  static boolean takesValue(String program, String option) {
    return OF_PROGRAMS.getOrDefault(program, NONE).contains(option);
  }

  /** Whether the word after an option of a program that runs others belongs to the option. */
  static boolean takesValueOfWrapper(String wrapper, String option) {
    return OF_WRAPPERS.getOrDefault(wrapper, NONE).contains(option);
  }

  /** How many words of its own a program has that runs the words after them; empty for others. */
  static OptionalInt ownWords(String program) {
    return OF_WRAPPERS.containsKey(program)
        ? OptionalInt.of(OWN_WORDS.getOrDefault(program, 0))
        : OptionalInt.empty();
  }

  private static Set<String> options(String words) {
    return Set.of(words.split(" "));
  }

  private static Set<String> kubernetes() {
    return options("-n --namespace --context --kubeconfig --cluster --user --as -s --server");
  }

  /** Of the program and of its verb {@code exec}. */
  private static Set<String> containers() {
    return options(
        "-H --host -c --context --config -l --log-level -f --file -p --project-name"
            + " -e --env --env-file -u --user -w --workdir --detach-keys");
  }
}
