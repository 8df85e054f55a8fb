package dev.fixdex.paste;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands in a pasted block where a value is missing: something that cannot run. In a POSIX
 * shell it is <code>"${NAME:?set NAME}"</code>, which stops the command with that message.
 */
final class Missing {
  /**
   * Variables that a reader's shell has already: expanding them would run the command after all.
   */
  private static final Set<String> ENVIRONMENT =
      Set.of(
          "BASH",
          "BROWSER",
          "COLUMNS",
          "DISPLAY",
          "EDITOR",
          "ENV",
          "EUID",
          "FUNCNAME",
          "GROUPS",
          "HISTFILE",
          "HOME",
          "HOST",
          "HOSTNAME",
          "HOSTTYPE",
          "IFS",
          "JAVA_HOME",
          "LANG",
          "LANGUAGE",
          "LC_ALL",
          "LINENO",
          "LINES",
          "LOGNAME",
          "MACHTYPE",
          "MAIL",
          "MANPATH",
          "NAME",
          "OLDPWD",
          "OPTIND",
          "OSTYPE",
          "PAGER",
          "PATH",
          "PPID",
          "PS1",
          "PWD",
          "RANDOM",
          "SECONDS",
          "SHELL",
          "SHLVL",
          "TERM",
          "TMPDIR",
          "TZ",
          "UID",
          "USER",
          "USERNAME",
          "VISUAL",
          "WSLENV");

  private Missing() {}

  /** What stands in place of the value itself. */
  static String text(Place place, String name) {
    String braced = variable(name) + ":?set " + name;
    String marked = "<set " + name + ">";
    String written = "__" + name + "__";
    return switch (place.layers().getLast()) {
      case SH_WORD, SH_QUOTED, SH_PLAIN, SH_SLASHLESS -> "\"${" + braced + "}\"";
      case SH_SINGLE -> "'\"${" + braced + "}\"'";
      case SH_DOUBLE, SH_HEREDOC, SH_NUMBER, DOCKER_DOUBLE, DOCKER_WORD, DOCKER_HEREDOC ->
          "${" + braced + "}";
      case SH_NAME -> "{" + braced + "}";
      case SH_BRACE_NAME -> braced;
      case PS_WORD, PS_PART, PS_DOUBLE, PS_HERE, PS_PLAIN -> "$(throw 'set " + name + "')";
      case OPERAND,
          SH_VERBATIM,
          PS_SINGLE,
          PS_VERBATIM,
          CMD,
          CMD_QUOTED,
          YAML_BLOCK,
          COMMENT,
          TEXT ->
          written;
      case JSON_STRING, SQL_IDENTIFIER, CODE_DOUBLE -> "\" " + marked + " \"";
      case YAML_SINGLE, SQL_STRING, SQL_ESCAPED, SQL_UNSURE, CODE_SINGLE, LITERAL ->
          "' " + marked + " '";
      case YAML_WHOLE -> "`set " + name + "`";
      case YAML_PART -> ": `set " + name + "`";
      case JSON_VALUE, SQL_BARE, XML, CODE_BARE, SETTING, PLAIN -> marked;
    };
  }

  /**
   * A whole pasted text that runs nothing of itself. One simple command stops by what stands in
   * place of the value; of several, those before it would run, and one in a pipeline or
   * substitution is a process of its own that stops alone.
   *
   * @param family what the text is typed into
   * @param text with what {@link #text} gives in place of missing values
   * @param inert whether some of that is not interpreted where it stands
   * @param names of the missing values, at least one
   */
  static String stopped(CodeFamily family, String text, boolean inert, Collection<String> names) {
    String list = String.join(", ", names);
    boolean simple = text.chars().noneMatch(c -> "\n|&;(`".indexOf(c) >= 0) && !text.contains("<<");
    return switch (family) {
      case POSIX ->
          simple && !inert
              ? text
              : names.stream()
                      .map(name -> ": \"${" + variable(name) + ":?set " + name + "}\"")
                      .collect(Collectors.joining("; ", "( ", "\n"))
                  + text
                  + "\n)";
      case POWERSHELL -> simple && !inert ? text : "& {\nthrow 'set " + list + "'\n" + text + "\n}";
      case CMD -> text.replaceAll("(?m)^", "rem set " + list + ": ");
      case YAML -> inert ? "`set " + list + "`\n" + text : text;
      default -> text;
    };
  }

  /**
   * Whether something in a family's texts can stop them. Settings take any text for a value, so
   * that a name in its place would be taken for a password or an address.
   */
  static boolean stops(CodeFamily family) {
    return family != CodeFamily.SETTINGS && family != CodeFamily.TEXT;
  }

  /** Whether what stands in place of a value is only text there. */
  static boolean isInert(Place place) {
    return switch (place.layers().getLast()) {
      case OPERAND, SH_VERBATIM, PS_SINGLE, PS_VERBATIM, YAML_BLOCK -> true;
      default -> false;
    };
  }

  private static String variable(String name) {
    return ENVIRONMENT.contains(name) ? "UNSET_" + name : name;
  }
}
