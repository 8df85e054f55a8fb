package dev.fixdex.paste;

/**
 * Code as it is seen, and so as it is copied: without characters that show nothing and change what
 * a shell or compiler reads. Signs that join emoji and letters of some scripts stay.
 */
public final class VisibleText {
  private VisibleText() {}

  /** A text in which no-break spaces are spaces, and what cannot be seen is gone. */
  public static String of(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length());
    text.chars()
        .forEach(c -> {
          if (c == 0xA0 || c == 0x2007 || c == 0x202F) {
            visible.append(' ');
          } else if (!isInvisible(c)) {
            visible.append((char) c);
          }
        });
    return visible.toString();
  }

  /**
   * A line of code as it is seen. Blanks after the sign that joins a line to the next one would
   * part them again.
   */
  public static String line(CodeFamily family, String line) {
    String visible = of(line);
    String joining =
        switch (family) {
          case POSIX, CONSOLE, DOCKERFILE -> "\\";
          case POWERSHELL -> "`";
          case CMD -> "^";
          default -> "";
        };
    String stripped = visible.stripTrailing();
    return !joining.isEmpty() && stripped.endsWith(joining) ? stripped : visible;
  }

  private static boolean isInvisible(int c) {
    boolean control = (c < ' ' && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F);
    boolean direction = c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E);
    boolean width = c == 0xAD || c == 0x200B || c == 0xFEFF || (c >= 0x2060 && c <= 0x206F);
    boolean line = c == 0x2028 || c == 0x2029;
    return control || direction || width || line;
  }
}
