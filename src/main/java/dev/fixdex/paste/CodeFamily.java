package dev.fixdex.paste;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Languages that are pasted alike. */
public enum CodeFamily {
  /** {@code sh}, {@code bash}, {@code zsh} and their kin. */
  POSIX,
  /** A recorded terminal session, mostly of a POSIX shell. */
  CONSOLE,
  POWERSHELL,
  CMD,
  DOCKERFILE,
  JSON,
  YAML,
  TOML,
  SQL,
  MARKUP,
  PYTHON,
  /** Programming languages whose strings escape with a backslash. */
  CODE,
  /** One setting a line: INI, properties, server configuration. */
  SETTINGS,
  /** A shell or language with rules of its own that are not followed here. */
  OTHER,
  TEXT;

  /** The family of a fence's language, whatever its letter case; {@link #TEXT} for none. */
  public static CodeFamily of(String language) {
    String name = language.strip().toLowerCase(Locale.ROOT);
    return name.isEmpty() ? TEXT : Names.FAMILIES.getOrDefault(name, OTHER);
  }

  /** Whether blocks of this family may have been recorded at a prompt. */
  boolean mayBeRecorded() {
    return switch (this) {
      case POSIX, CONSOLE, POWERSHELL, CMD, PYTHON, SQL, TEXT -> true;
      case DOCKERFILE, JSON, YAML, TOML, MARKUP, CODE, SETTINGS, OTHER -> false;
    };
  }

  /** Initialised after the constants, which an enum's own static fields could not name. */
  private static final class Names {
    static final Map<String, CodeFamily> FAMILIES = new HashMap<>();

    static {
      put(POSIX, "bash sh zsh shell ksh dash ash");
      put(CONSOLE, "console shell-session shellsession terminal bash-session sh-session session");
      put(POWERSHELL, "powershell pwsh ps1 ps posh");
      put(CMD, "cmd bat batch dosbatch dos");
      put(DOCKERFILE, "dockerfile docker containerfile");
      put(JSON, "json jsonc json5 jsonl");
      put(YAML, "yaml yml");
      put(TOML, "toml");
      put(SQL, "sql mysql mariadb pgsql postgresql postgres plpgsql plsql tsql sqlite psql");
      put(MARKUP, "xml html xhtml svg plist");
      put(PYTHON, "python py python3 pycon");
      put(
          CODE,
          "java kotlin kt kts groovy gradle scala javascript js mjs cjs jsx typescript ts tsx");
      put(
          CODE,
          "c cpp c++ h hpp csharp cs c# go golang rust rs ruby rb php perl pl lua swift dart r");
      put(CODE, "css scss hcl terraform tf");
      put(SETTINGS, "ini properties env dotenv conf cfg nginx apache apacheconf systemd service");
      put(SETTINGS, "http gitconfig ssh-config sshconfig editorconfig");
      put(TEXT, "text txt plain plaintext log output none diff patch");
    }

    private static void put(CodeFamily family, String names) {
      for (String name : names.split(" ")) {
        FAMILIES.put(name, family);
      }
    }
  }
}
