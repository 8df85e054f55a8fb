package dev.fixdex.paste;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@code git} does with its arguments, which depends on its command. */
final class GitArguments {
  private static final Program ANY =
      program(
          "code --config --extcmd --upload-pack --receive-pack --exec --open-files-in-pager"
              + " --to-cmd --cc-cmd --smtp-server --sendmail-cmd --exec-path --config-env"
              + " --pager --editor --template");
  private static final Program FILTERS =
      program(
          "script --setup --env-filter --tree-filter --index-filter --parent-filter --msg-filter"
              + " --commit-filter --tag-name-filter --subdirectory-filter");
  private static final Program REBASE =
      program("script -x --exec | takes -s -X -C --onto --strategy --strategy-option");
  private static final Program FIRST_CONFIG =
      program("code -c -u --config --upload-pack | takes -b -o -j");
  private static final Program DIFFTOOL = program("code -x --extcmd");
  private static final Program GREP = program("code -O --open-files-in-pager | takes -e -f");

  /** Settings that git runs, or reads further settings from. */
  private static final Pattern RUN_SETTING =
      Pattern.compile(
          "(?:alias|credential|pager|include|includeif|filter|trailer|protocol)\\..*"
              + "|.*\\.(?:sshcommand|editor|pager|fsmonitor|hookspath|askpass|gitproxy|helper|cmd"
              + "|command|driver|external|textconv|clean|smudge|process|program|difffilter"
              + "|uploadpack|receivepack|vcs|tocmd|cccmd|headercmd|smtpserver|sendmailcmd"
              + "|templatedir|alternaterefscommand|defaultkeycommand)");

  /** Options before the command that take the next word. */
  private static final Set<String> TAKING =
      Set.of("-c", "-C", "--git-dir", "--work-tree", "--namespace", "--config-env", "--exec-path");

  private GitArguments() {}

  private static Program program(String parts) {
    return Program.of(parts.split("\\|"));
  }

  /** The role of the rest of a word; {@code words} stand between {@code git} and it. */
  static ShellRole next(List<String> words, String word) {
    int at = 0;
    while (at < words.size() && words.get(at).startsWith("-")) {
      boolean takes = TAKING.contains(words.get(at));
      if (takes && at + 1 == words.size()) {
        return words.get(at).equals("-c") ? ofSetting(word) : ShellRole.ARGUMENT;
      }
      at += takes ? 2 : 1;
    }
    if (at >= words.size()) {
      return Arguments.next(ANY, List.of(), word);
    }
    List<String> after = words.subList(at + 1, words.size());
    return switch (words.get(at)) {
      case "config" -> ofConfig(after);
      case "filter-branch" -> Arguments.next(FILTERS, after, word);
      case "rebase" -> Arguments.next(REBASE, after, word);
      case "difftool" -> Arguments.next(DIFFTOOL, after, word);
      case "grep" -> Arguments.next(GREP, after, word);
      case "clone", "fetch", "pull", "ls-remote", "init" ->
          !after.isEmpty() && after.getLast().equals("-c")
              ? ofSetting(word)
              : Arguments.next(FIRST_CONFIG, after, word);
      case "bisect" ->
          after.isEmpty() || !after.getFirst().equals("run") ? ShellRole.ARGUMENT : ShellRole.CODE;
      case "submodule" -> after.contains("foreach") ? ShellRole.CODE : ShellRole.ARGUMENT;
      case "for-each-repo", "instaweb", "web--browse", "filter-repo" -> ofFilterRepo(after, word);
      default -> Arguments.next(ANY, after, word);
    };
  }

  /** {@code filter-repo} runs what its callbacks say. */
  private static ShellRole ofFilterRepo(List<String> words, String word) {
    String option = words.isEmpty() || word.startsWith("--") ? word : words.getLast();
    return option.contains("-callback") ? ShellRole.CODE : ShellRole.ARGUMENT;
  }

  /** {@code git -c name=value}: the name may be what is filled in. */
  private static ShellRole ofSetting(String word) {
    int equals = word.indexOf('=');
    return equals < 0 || isRun(word.substring(0, equals)) ? ShellRole.CODE : ShellRole.ARGUMENT;
  }

  private static ShellRole ofConfig(List<String> words) {
    boolean runs = words.stream().anyMatch(GitArguments::isRun);
    return runs ? ShellRole.CODE : ShellRole.ARGUMENT;
  }

  private static boolean isRun(String setting) {
    return RUN_SETTING.matcher(setting.toLowerCase(Locale.ROOT)).matches();
  }
}
