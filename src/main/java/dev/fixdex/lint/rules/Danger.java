package dev.fixdex.lint.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that can destroy data or open a door.
 *
 * @param start in the line
 * @param end in the line
 * @param harm what it does, to follow "This command"
 */
record Danger(int start, int end, String harm) {
  /**
   * One kind of danger.
   *
   * @param word in lower case, stands in every line that the pattern matches, whatever its letter
   *     case, so that most lines are done with after one look
   */
  private record Kind(String word, Pattern pattern, String harm) {}

  // Bounded repetitions only, so that no line can make a pattern slow.
  private static final List<Kind> KINDS =
      List.of(
          kind(
              "rm",
              "\\brm\\s{1,8}(?:-[a-zA-Z]{1,8}\\s{1,8}){0,4}-[a-zA-Z]{0,8}[rR][a-zA-Z]{0,8}\\s{1,8}\\S{1,200}",
              "deletes whole folders"),
          kind(
              "remove-item",
              "\\bRemove-Item\\b(?=[^|;]{0,200}-Recurse)[^|;\\n]{0,200}",
              "deletes whole folders"),
          kind("mkfs", "\\bmkfs(?:\\.[a-z0-9]{1,8})?\\s{1,8}\\S{1,200}", "erases a file system"),
          kind(
              "dd", "\\bdd\\b(?=[^|;]{0,200}\\bof=)[^|;\\n]{0,200}", "overwrites a device or file"),
          kind(
              "777",
              "\\bchmod\\s{1,8}(?:-[a-zA-Z]{1,8}\\s{1,8}){0,3}-?R?\\s{0,8}0?777\\b",
              "lets everybody write"),
          kind(
              "|",
              "\\b(?:curl|wget)\\b[^|\\n]{0,300}\\|\\s{0,8}(?:sudo\\s{1,8})?(?:ba|z|da)?sh\\b",
              "runs what a server sends"),
          kind("drop", "(?i)\\bDROP\\s{1,8}(?:TABLE|DATABASE|SCHEMA|USER|ROLE)\\b", "deletes data"),
          kind("truncate", "(?i)\\bTRUNCATE\\s{1,8}TABLE\\b", "deletes data"),
          kind(
              "delete",
              "\\bkubectl\\s{1,8}(?:\\S{1,60}\\s{1,8}){0,4}delete\\s{1,8}\\S{1,60}",
              "deletes what runs in a cluster"),
          kind(
              "push",
              "\\bgit\\s{1,8}push\\b(?=[^|;\\n]{0,200}(?:\\s--force\\b(?!-with-lease)|\\s-f\\b))[^|;\\n]{0,200}",
              "overwrites commits of others"),
          kind(
              "git",
              "\\bgit\\s{1,8}(?:reset\\s{1,8}--hard|clean\\s{1,8}-[a-zA-Z]{0,6}f[a-zA-Z]{0,6})",
              "discards changes"),
          kind(
              "prune",
              "\\bdocker\\s{1,8}(?:system|volume)\\s{1,8}prune\\b[^|;\\n]{0,100}",
              "deletes images, containers or volumes"),
          kind("--privileged", "--privileged\\b", "gives a container the whole machine"),
          kind(
              "curl",
              "\\bcurl\\b[^|\\n]{0,200}\\s(?:-k|--insecure)\\b",
              "switches the check of certificates off"),
          kind(
              "false",
              "(?i)\\bsslVerify[= ]{1,3}false\\b|\\bstrict-ssl[= ]{1,3}false\\b",
              "switches the check of certificates off"),
          kind(
              "reject",
              "(?i)\\bNODE_TLS_REJECT_UNAUTHORIZED=0\\b",
              "switches the check of certificates off"));

  private static Kind kind(String word, String pattern, String harm) {
    return new Kind(word, Pattern.compile(pattern), harm);
  }

  /** The first danger in a line. */
  static Optional<Danger> in(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (Kind kind : KINDS) {
      if (!lower.contains(kind.word())) {
        continue;
      }
      Matcher matcher = kind.pattern().matcher(line);
      if (matcher.find()) {
        int end = matcher.start() + matcher.group().stripTrailing().length();
        return Optional.of(new Danger(matcher.start(), end, kind.harm()));
      }
    }
    return Optional.empty();
  }
}
