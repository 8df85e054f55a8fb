package dev.fixdex.paste;

/**
 * One kind of quoting that a value can stand in. A place has one, or several where code stands in a
 * string of other code.
 */
public enum Layer {
  /** The beginning of an argument: with a hyphen it would be an option. */
  OPERAND("operand"),
  /** A bare word of a POSIX shell. */
  SH_WORD("sh-word"),
  /** As {@link #SH_WORD}, where even a number must be quoted: next to a redirection. */
  SH_QUOTED("sh-quoted"),
  SH_DOUBLE("sh-double"),
  SH_SINGLE("sh-single"),
  /** A here-document that the shell expands. */
  SH_HEREDOC("sh-heredoc"),
  /** A here-document that it does not. */
  SH_VERBATIM("sh-verbatim"),
  /** After a {@code $}: the name of a variable. */
  SH_NAME("sh-name"),
  /** After <code>${</code>: the name of a variable. */
  SH_BRACE_NAME("sh-brace-name"),
  /** Arithmetic, which would evaluate more than numbers. */
  SH_NUMBER("sh-number"),
  /** A place in a shell that no quoting is right for: harmless characters only. */
  SH_PLAIN("sh-plain"),
  /** As {@link #SH_PLAIN}, between slashes that end what stands there. */
  SH_SLASHLESS("sh-slashless"),
  /** A whole argument or value in PowerShell. */
  PS_WORD("ps-word"),
  /** A part of an argument in PowerShell. */
  PS_PART("ps-part"),
  PS_DOUBLE("ps-double"),
  PS_SINGLE("ps-single"),
  /** A here-string that PowerShell expands. */
  PS_HERE("ps-here"),
  /** A here-string that it does not. */
  PS_VERBATIM("ps-verbatim"),
  /** A place in PowerShell that no quoting is right for. */
  PS_PLAIN("ps-plain"),
  /** {@code cmd.exe} outside of quotes: it cannot be quoted for, so harmless characters only. */
  CMD("cmd"),
  CMD_QUOTED("cmd-quoted"),
  /** Within a JSON string, or any string with JSON's escapes. */
  JSON_STRING("json-string"),
  /** Where a JSON value is expected. */
  JSON_VALUE("json-value"),
  /** A whole YAML scalar without quotes. */
  YAML_WHOLE("yaml-whole"),
  /** A part of a YAML scalar without quotes. */
  YAML_PART("yaml-part"),
  YAML_SINGLE("yaml-single"),
  /** A block scalar. */
  YAML_BLOCK("yaml-block"),
  SQL_STRING("sql-string"),
  /** A string of an SQL in which a backslash escapes. */
  SQL_ESCAPED("sql-escaped"),
  /** A string of an SQL of which it is not known whether a backslash escapes. */
  SQL_UNSURE("sql-unsure"),
  SQL_IDENTIFIER("sql-identifier"),
  /** A name or number in SQL. */
  SQL_BARE("sql-bare"),
  /** Double quotes of a Dockerfile instruction that is not shell. */
  DOCKER_DOUBLE("docker-double"),
  /** Elsewhere in such an instruction. */
  DOCKER_WORD("docker-word"),
  /** A here-document of such an instruction, in which variables are expanded. */
  DOCKER_HEREDOC("docker-heredoc"),
  XML("xml"),
  /** A string between double quotes in a programming language. */
  CODE_DOUBLE("code-double"),
  /** A string between single quotes in a programming language. */
  CODE_SINGLE("code-single"),
  /** A name or number in a programming language. */
  CODE_BARE("code-bare"),
  /** Single-quoted text without escapes. */
  LITERAL("literal"),
  /** Settings in which punctuation has a meaning. */
  SETTING("setting"),
  /** A comment: what could leave it stays a name. */
  COMMENT("comment"),
  /** A language that is not known: harmless characters only. */
  PLAIN("plain"),
  /** Text that nothing interprets. */
  TEXT("text");

  private final String key;

  Layer(String key) {
    this.key = key;
  }

  /** Its name in pages and in {@code quote.js}. */
  public String key() {
    return key;
  }
}
