package dev.fixdex.paste;

import java.util.regex.Pattern;

/** Tells which commands lead to root's prompt, and which lead away from it. */
final class RootShell {
  private static final String SHELL = "(?:/\\S*/)?(?:ba|z|da|a|k)?sh(?: -l| --login| -i)?";
  private static final Pattern STARTS =
      Pattern.compile(
          "(?:(?:sudo|doas)(?: -[A-Zku]+| --?preserve-env)* (?:-u ?root )?(?:-[isE]*[is]|-[is]u root"
              + "|--login|--shell|su\\b(?: -l?| --login)?(?: root)?|"
              + SHELL
              + ")"
              + "|su(?: -l?| -p| -m| --login)?(?: root)?"
              + "|pkexec "
              + SHELL
              + "|(?:sudo )?chroot \\S+(?: "
              + SHELL
              + ")?"
              + "|(?:sudo )?(?:docker|podman|nerdctl|kubectl|oc|docker compose) [^|;&]{1,200} "
              + SHELL
              + "|(?:sudo )?ssh (?:[^|;&]{1,120} )?root@\\S+)\\s*(?:#.*)?");
  private static final Pattern ENDS = Pattern.compile("(?:exit|logout|su - ?\\w+)\\b.*");

  private RootShell() {}

  /**
   * Whether root's prompt follows a command.
   *
   * @param asRoot whether the command was typed at it
   */
  static boolean follows(String command, boolean asRoot) {
    String stripped = command.strip();
    return STARTS.matcher(stripped).matches() || (asRoot && !ENDS.matcher(stripped).matches());
  }
}
