package dev.fixdex.paste;

import java.util.regex.Pattern;

/** Keys under which people put scripts: what is quoted right for the file would still be run. */
final class ScriptKeys {
  private static final Pattern KEY =
      Pattern.compile(
          "(?:[\\w-]+\\.)*(?:run|scripts?|\\w*[sS]cript|\\w*_script|commands?|\\w*[cC]ommand|cmds?"
              + "|runcmd|bootcmd|args|entrypoint|entry|shell|bash|sh|pwsh|powershell|raw|exec"
              + "|postStart|preStop|install|before_install|steps|healthcheck|test"
              + "|ExecStart)");

  private ScriptKeys() {}

  /** Whether what stands under a key may be a script. */
  static boolean contains(String key) {
    return KEY.matcher(key).matches();
  }
}
