package dev.fixdex.report;

/** Foreign text in Markdown that says just what the text says. */
final class MarkdownText {
  private static final String SIGNS = "\\`*_{}[]<>()#+-!|~&@:";

  private MarkdownText() {}

  /** Prose on one line, without markup, mentions or links. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (char c : SafeText.of(text).toCharArray()) {
      if (SIGNS.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c == '\n' ? ' ' : c);
    }
    return escaped.toString();
  }

  /** Inline code on one line. */
  static String code(String text) {
    String line = SafeText.of(text).replace('\n', ' ').strip();
    String fence = "`".repeat(longestRun(line) + 1);
    boolean touches = line.isEmpty() || line.startsWith("`") || line.endsWith("`");
    String room = touches ? " " : "";
    return fence + room + line + room + fence;
  }

  /** A block of code, with a line end at its end. */
  static String block(String language, String text) {
    String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    String name = language.matches("[A-Za-z0-9+#-]*") ? language : "";
    return fence + name + "\n" + SafeText.of(text).stripTrailing() + "\n" + fence + "\n";
  }

  /** An address between angle brackets. */
  static String target(String url) {
    return SafeText.of(url).replace("<", "%3C").replace(">", "%3E").replace("\n", "%0A");
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
