package dev.fixdex.render;

import java.io.Serial;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A template of the knowledge base's own theme cannot be followed. The message says why, in one
 * line for a person.
 */
public final class TemplateException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String template;
  private final int line;

  /**
   * @param template a name in the theme, such as {@code entry.peb}
   * @param line from 1; 0 when it is not known
   */
  TemplateException(String template, int line, String message, Throwable cause) {
    super(message.strip().replaceAll("\\p{Cntrl}+", " "), cause);
    this.template = template;
    this.line = line;
  }

  /** The template's name in the theme, such as {@code entry.peb}. */
  public String template() {
    return template;
  }

  /** Where in it, from 1; empty when that is not known. */
  public OptionalInt line() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }

  /**
   * What to show before the message: file, and line as far as it is known.
   *
   * @param file the template's file as the reader sees it
   */
  public String place(String file) {
    return line > 0 ? String.format(Locale.ROOT, "%s:%d", file, line) : file;
  }

  /** Never null. */
  @Override
  public String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), "");
  }
}
