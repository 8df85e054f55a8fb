package dev.fixdex.paste;

import java.util.Locale;
import java.util.Set;

/**
 * Writes a value for the place where it lands, so that it arrives there byte for byte as one value
 * and nothing in it is run. {@code assets/quote.js} is the same in the browser.
 */
public final class Quoting {
  private static final Set<String> SH_RESERVED =
      Set.of(
          "if",
          "then",
          "else",
          "elif",
          "fi",
          "do",
          "done",
          "case",
          "esac",
          "while",
          "until",
          "for",
          "in",
          "function",
          "select",
          "time",
          "coproc");

  private static final String CONTROL = "Control characters cannot be pasted safely.";
  private static final String LINES = "Only a single line fits here.";
  private static final String NAME = "Only a name fits here: letters, digits and _.";
  private static final String NUMBER = "Only a whole number fits here.";
  private static final String OPTION =
      "It begins with a hyphen: the command would take it for an option.";
  private static final String PLAIN = "Only letters, digits and . _ - / : @ are safe here.";
  private static final String SLASHLESS = "Only letters, digits and . _ - : @ are safe here.";
  private static final String CMD =
      "cmd.exe cannot be quoted for: only letters, digits and . _ - / \\ : @ are safe here.";
  private static final String CMD_QUOTED =
      "cmd.exe cannot be quoted for: only letters, digits, spaces and . _ - / \\ : @ + , = ( ) ~ #"
          + " are safe here, and no \\ at the end.";
  private static final String SQL = "Only a name or a number fits here.";
  private static final String BACKSLASH =
      "A backslash means different things in different databases.";
  private static final String CODE = "Only letters, digits, . _ and - fit here.";
  private static final String STRING =
      "The characters $ ` # % @ { } cannot be quoted for every language.";
  private static final String YAML =
      "Only letters, digits and . _ - / : @ + fit into text without quotes.";

  /** In a word without quotes PowerShell expands them for programs, as other shells do. */
  private static final String WILDCARD =
      "PowerShell on Linux and macOS may put file names in place of * ? and [ here.";

  private static final String QUOTE = "Quotes cannot be written here.";
  private static final String SETTING =
      "Quotes, braces, backslashes and semicolons cannot be written here.";
  private static final String BLOCK = "Only a line without blanks at its ends fits here.";
  private static final String DOLLAR = "The characters $ and \\ cannot be written here.";
  private static final String HERE = "This would end the here-string.";

  private Quoting() {}

  /** Writes a value for a place. */
  public static Quoted quote(Place place, String value) {
    return quote(place, value, "");
  }

  /**
   * Writes a value for a place.
   *
   * @param written what to leave in a comment that the value could leave
   */
  public static Quoted quote(Place place, String value, String written) {
    Quoted quoted = new Quoted.Text(value);
    if (Signs.has(value, Signs::isUnpastable) || Signs.hasLoneSurrogate(value)) {
      return new Quoted.Refused(CONTROL);
    }
    for (Layer layer : place.layers()) {
      if (quoted instanceof Quoted.Text text) {
        quoted = write(layer, text.text(), written);
      }
    }
    return quoted;
  }

  private static Quoted write(Layer layer, String value, String written) {
    return switch (layer) {
      case OPERAND -> only(!value.startsWith("-") || Signs.isNumber(value), value, OPTION);
      case SH_WORD -> text(shellWord(value));
      case SH_QUOTED -> text(shellQuoted(value));
      case SH_DOUBLE -> text(escape(value, "\\\"$`", '\\').replace("!", "\"'!'\""));
      case SH_SINGLE -> text(value.replace("'", "'\\''"));
      case SH_HEREDOC -> text(escape(value, "\\$`", '\\'));
      case SH_VERBATIM, TEXT -> line(value, value);
      case YAML_BLOCK ->
          value.isEmpty() || value.startsWith(" ") || value.endsWith(" ")
              ? refused(BLOCK)
              : line(value, value);
      case SH_NAME, SH_BRACE_NAME -> only(Signs.isName(value), value, NAME);
      case SH_NUMBER -> only(Signs.isNumber(value), value, NUMBER);
      case SH_PLAIN, PS_PLAIN, PLAIN, DOCKER_WORD -> only(Signs.isPlain(value), value, PLAIN);
      case SH_SLASHLESS -> only(Signs.isPlain(value) && value.indexOf('/') < 0, value, SLASHLESS);
      case PS_WORD -> line(value, psWord(value));
      case PS_PART ->
          Signs.has(value, c -> "*?[".indexOf(c) >= 0)
              ? refused(WILDCARD)
              : line(value, psPart(value));
      case PS_DOUBLE -> line(value, escape(value, "`$\"\u201c\u201d\u201e", '`'));
      case PS_SINGLE -> line(value, doubled(value, "'\u2018\u2019\u201a\u201b"));
      case PS_HERE ->
          value.startsWith("\"@") ? refused(HERE) : line(value, escape(value, "`$", '`'));
      case PS_VERBATIM -> value.startsWith("'@") ? refused(HERE) : line(value, value);
      case CMD -> only(!value.isEmpty() && Signs.allOf(value, "._-/\\:@"), value, CMD);
      case CMD_QUOTED ->
          only(Signs.allOf(value, " ._-/\\:@+,=()~#") && !value.endsWith("\\"), value, CMD_QUOTED);
      case JSON_STRING -> text(json(value));
      case JSON_VALUE -> text(Signs.isJsonWord(value) ? value : "\"" + json(value) + "\"");
      case YAML_WHOLE -> text(yamlWhole(value));
      case YAML_PART -> only(Signs.isYamlPart(value), value, YAML);
      case YAML_SINGLE -> line(value, value.replace("'", "''"));
      case SQL_STRING -> line(value, value.replace("'", "''"));
      case SQL_ESCAPED -> line(value, value.replace("\\", "\\\\").replace("'", "''"));
      case SQL_UNSURE ->
          value.indexOf('\\') >= 0 ? refused(BACKSLASH) : line(value, value.replace("'", "''"));
      case SQL_IDENTIFIER ->
          Signs.has(value, c -> c == '"' || c == '`') ? refused(QUOTE) : line(value, value);
      case SQL_BARE -> only(Signs.isSqlName(value) || Signs.isNumber(value), value, SQL);
      case DOCKER_DOUBLE -> line(value, escape(value, "\\\"$", '\\'));
      case DOCKER_HEREDOC ->
          Signs.has(value, c -> c == '$' || c == '\\') ? refused(DOLLAR) : line(value, value);
      case XML -> line(value, xml(value));
      case CODE_DOUBLE -> code(value, '"');
      case CODE_SINGLE -> code(value, '\'');
      case CODE_BARE -> only(!value.isEmpty() && Signs.allOf(value, "._-"), value, CODE);
      case LITERAL -> value.indexOf('\'') >= 0 ? refused(QUOTE) : line(value, value);
      case SETTING ->
          Signs.has(value, c -> ";{}\"'\\".indexOf(c) >= 0) ? refused(SETTING) : line(value, value);
      case COMMENT -> text(Signs.allOf(value, " ._-/:@") ? value : written);
    };
  }

  private static String shellWord(String value) {
    boolean bare =
        !value.isEmpty()
            && (Signs.isAsciiWord(value.charAt(0)) || "./".indexOf(value.charAt(0)) >= 0)
            && value.chars().allMatch(c -> Signs.isAsciiWord(c) || "./:@%-".indexOf(c) >= 0)
            && !value.endsWith("@")
            && !SH_RESERVED.contains(value);
    return bare ? value : shellQuoted(value);
  }

  private static String shellQuoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }

  private static String psWord(String value) {
    boolean number = Signs.isNumber(value) && value.length() < 10;
    return number ? value : "'" + doubled(value, "'\u2018\u2019\u201a\u201b") + "'";
  }

  /** Every sign with a backquote before it; before a letter it would mean something else. */
  private static String psPart(String value) {
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean harmless = Signs.isAsciiWord(c) || "./:\\".indexOf(c) >= 0 || (c == '-' && i > 0);
      boolean foreign =
          c > 0x7F
              && !Character.isSpaceChar(c)
              && "\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u2013\u2014\u2015".indexOf(c) < 0;
      part.append(harmless || foreign ? "" : "`").append(c);
    }
    return part.toString();
  }

  private static Quoted code(String value, char quote) {
    if (Signs.has(value, c -> "$`#%@{}".indexOf(c) >= 0)) {
      return refused(STRING);
    }
    return line(value, escape(value, "\\" + quote, '\\'));
  }

  private static String json(String value) {
    StringBuilder json = new StringBuilder();
    for (char c : value.toCharArray()) {
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\t' -> json.append("\\t");
        default ->
            json.append(
                Signs.isLineOrNothing(c) ? String.format(Locale.ROOT, "\\u%04x", (int) c) : c);
      }
    }
    return json.toString();
  }

  /** Left as it is where YAML 1.1 and 1.2 both read the same; else between double quotes. */
  private static String yamlWhole(String value) {
    boolean word =
        !value.isEmpty()
            && Signs.isAsciiLetter(value.charAt(0))
            && Signs.isYamlPart(value)
            && !Set.of("yes", "no", "on", "off", "y", "n", "null")
                .contains(value.toLowerCase(Locale.ROOT))
            && !Set.of("true", "false").contains(value.toLowerCase(Locale.ROOT));
    return word || Signs.isJsonWord(value) ? value : "\"" + json(value) + "\"";
  }

  private static String xml(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }

  private static String escape(String value, String signs, char escape) {
    StringBuilder escaped = new StringBuilder();
    for (char c : value.toCharArray()) {
      if (signs.indexOf(c) >= 0) {
        escaped.append(escape);
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  private static String doubled(String value, String signs) {
    StringBuilder doubled = new StringBuilder();
    for (char c : value.toCharArray()) {
      doubled.append(c);
      if (signs.indexOf(c) >= 0) {
        doubled.append(c);
      }
    }
    return doubled.toString();
  }

  private static Quoted line(String value, String text) {
    return Signs.has(value, c -> c == '\n' || c == '\t' || Signs.isLineOrNothing(c))
        ? refused(LINES)
        : text(text);
  }

  private static Quoted only(boolean fits, String value, String reason) {
    return fits ? text(value) : refused(reason);
  }

  private static Quoted text(String text) {
    return new Quoted.Text(text);
  }

  private static Quoted refused(String reason) {
    return new Quoted.Refused(reason);
  }
}
