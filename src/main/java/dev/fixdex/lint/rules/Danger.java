package dev.fixdex.lint.rules;

import java.util.List;
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
  private record Kind(Pattern pattern, String harm) {}

  // Bounded repetitions only, so that no line can make a pattern slow.
  private static final List<Kind> KINDS =
      List.of(
          kind(
              "\\brm\\s{1,8}(?:-[a-zA-Z]{1,8}\\s{1,8}){0,4}-[a-zA-Z]{0,8}[rR][a-zA-Z]{0,8}\\s{1,8}\\S{1,200}",
              "deletes whole folders"),
          kind("\\bRemove-Item\\b(?=[^|;]{0,200}-Recurse)[^|;\\n]{0,200}", "deletes whole folders"),
          kind("\\bmkfs(?:\\.[a-z0-9]{1,8})?\\s{1,8}\\S{1,200}", "erases a file system"),
          kind("\\bdd\\b(?=[^|;]{0,200}\\bof=)[^|;\\n]{0,200}", "overwrites a device or file"),
          kind(
              "\\bchmod\\s{1,8}(?:-[a-zA-Z]{1,8}\\s{1,8}){0,3}-?R?\\s{0,8}0?777\\b",
              "lets everybody write"),
          kind(
              "\\b(?:curl|wget)\\b[^|\\n]{0,300}\\|\\s{0,8}(?:sudo\\s{1,8})?(?:ba|z|da)?sh\\b",
              "runs what a server sends"),
          kind("(?i)\\bDROP\\s{1,8}(?:TABLE|DATABASE|SCHEMA|USER|ROLE)\\b", "deletes data"),
          kind("(?i)\\bTRUNCATE\\s{1,8}TABLE\\b", "deletes data"),
          kind(
              "\\bkubectl\\s{1,8}(?:\\S{1,60}\\s{1,8}){0,4}delete\\s{1,8}\\S{1,60}",
              "deletes what runs in a cluster"),
          kind(
              "\\bgit\\s{1,8}push\\b(?=[^|;\\n]{0,200}(?:\\s--force\\b(?!-with-lease)|\\s-f\\b))[^|;\\n]{0,200}",
              "overwrites commits of others"),
          kind(
              "\\bgit\\s{1,8}(?:reset\\s{1,8}--hard|clean\\s{1,8}-[a-zA-Z]{0,6}f[a-zA-Z]{0,6})",
              "discards changes"),
          kind(
              "\\bdocker\\s{1,8}(?:system|volume)\\s{1,8}prune\\b[^|;\\n]{0,100}",
              "deletes images, containers or volumes"),
          kind("--privileged\\b", "gives a container the whole machine"),
          kind(
              "\\bcurl\\b[^|\\n]{0,200}\\s(?:-k|--insecure)\\b",
              "switches the check of certificates off"),
          kind(
              "(?i)\\bNODE_TLS_REJECT_UNAUTHORIZED=0\\b|\\bsslVerify[= ]{1,3}false\\b|\\bstrict-ssl[= ]{1,3}false\\b",
              "switches the check of certificates off"));

  private static Kind kind(String pattern, String harm) {
    return new Kind(Pattern.compile(pattern), harm);
  }

  /** The first danger in a line. */
  static Optional<Danger> in(String line) {
    for (Kind kind : KINDS) {
      Matcher matcher = kind.pattern().matcher(line);
      if (matcher.find()) {
        int end = matcher.start() + matcher.group().stripTrailing().length();
        return Optional.of(new Danger(matcher.start(), end, kind.harm()));
      }
    }
    return Optional.empty();
  }
}
