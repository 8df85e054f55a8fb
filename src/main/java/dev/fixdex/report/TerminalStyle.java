package dev.fixdex.report;

/**
 * How text is dressed for a terminal. Without colour everything stays plain, so that what is piped
 * is only text.
 *
 * @param color whether ANSI escape sequences (ECMA-48) may be used
 * @param width columns of the terminal, at least 20; prose is wrapped to it
 */
public record TerminalStyle(boolean color, int width) {
  /** For files, pipes and tests. */
  public static final TerminalStyle PLAIN = new TerminalStyle(false, 80);

  private static final int NARROWEST = 20;

  public TerminalStyle {
    width = Math.max(NARROWEST, width);
  }

  /** Text that stands out. */
  public String bold(String text) {
    return dressed("1", text);
  }

  /** Text that stands back. */
  public String dim(String text) {
    return dressed("2", text);
  }

  /** What went wrong. */
  public String red(String text) {
    return dressed("1;31", text);
  }

  /** What may go wrong. */
  public String yellow(String text) {
    return dressed("1;33", text);
  }

  /** What went right. */
  public String green(String text) {
    return dressed("32", text);
  }

  /** Places, addresses and names. */
  public String cyan(String text) {
    return dressed("36", text);
  }

  private String dressed(String code, String text) {
    return color && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
