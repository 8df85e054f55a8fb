package dev.fixdex.paste;

/**
 * The {@code <<EOF} that announces a here-document.
 *
 * @param name what its last line consists of
 * @param expands whether the shell expands {@code $} and backquotes in it
 * @param stripsTabs whether its lines may be indented with tabs
 * @param end offset after the mark
 */
record HeredocMark(String name, boolean expands, boolean stripsTabs, int end) {
  /** Reads the mark whose first {@code <} is at {@code at}. */
  static HeredocMark read(String code, int at) {
    int i = at + 2;
    boolean tabs = i < code.length() && code.charAt(i) == '-';
    if (tabs) {
      i++;
    }
    while (i < code.length() && (code.charAt(i) == ' ' || code.charAt(i) == '\t')) {
      i++;
    }
    StringBuilder name = new StringBuilder();
    boolean quoted = false;
    char quote = '\0';
    while (i < code.length()) {
      char c = code.charAt(i);
      if (c == '\n' || (quote == '\0' && " \t;|&<>()".indexOf(c) >= 0)) {
        break;
      }
      if (c == '\'' || c == '"' || c == '\\') {
        quoted = true;
        quote = c == '\\' ? quote : (quote == c ? '\0' : c);
      } else {
        name.append(c);
      }
      i++;
    }
    return new HeredocMark(name.toString(), !quoted, tabs, i);
  }

  /** Whether {@code line} ends the here-document. */
  boolean isEnd(String line) {
    int start = 0;
    while (stripsTabs && start < line.length() && line.charAt(start) == '\t') {
      start++;
    }
    return line.substring(start).equals(name);
  }
}
