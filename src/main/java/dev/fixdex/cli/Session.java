package dev.fixdex.cli;

import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.disk.ContentFolder;
import dev.fixdex.report.TerminalStyle;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The outside world of one command: everything that would make two runs differ.
 *
 * @param directory the current directory, absolute
 * @param environment variables by name
 * @param out data; UTF-8
 * @param err messages about the work; UTF-8
 * @param terminal whether {@code out} is shown to a person
 * @param today in the reader's time zone
 * @param caller for what runs in our place
 */
public record Session(
    Path directory,
    Map<String, String> environment,
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean terminal,
    LocalDate today,
    Caller caller) {
  private static final int USUAL_WIDTH = 80;
  private static final int WIDEST_PROSE = 100;

  public Session {
    environment = Map.copyOf(environment);
  }

  /** A world that takes text only: bytes must be UTF-8. */
  public Session(
      Path directory,
      Map<String, String> environment,
      InputStream in,
      PrintWriter out,
      PrintWriter err,
      boolean terminal,
      LocalDate today) {
    this(
        directory,
        environment,
        in,
        out,
        err,
        terminal,
        today,
        new Caller(
            new Utf8Text(out), new Utf8Text(err), () -> false, () -> false, Signals.UNTOUCHED));
  }

  /**
   * Tells of what does not stop a command.
   *
   * @param meant the known word that was probably meant
   */
  void warn(String message, Optional<String> meant) {
    err.println("warning: " + message);
    meant.ifPresent(word -> err.println("  help: Did you mean `" + word + "`?"));
  }

  /** How to dress text, by the {@code --color} option, {@code NO_COLOR} and the terminal. */
  TerminalStyle style(ColorWhen when) {
    boolean wanted =
        switch (when) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              terminal
                  && environment.getOrDefault("NO_COLOR", "").isEmpty()
                  && !"dumb".equals(environment.get("TERM"));
        };
    return new TerminalStyle(wanted, Math.min(WIDEST_PROSE, width()));
  }

  /** A path as short as it can be written in the current directory. */
  Path seen(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    if (!Objects.equals(absolute.getRoot(), directory.getRoot())) {
      return absolute;
    }
    Path relative = directory.relativize(absolute);
    return relative.getNameCount() < absolute.getNameCount() ? relative : absolute;
  }

  /** A word as it is to be pasted into a shell. */
  static String quoted(String word) {
    return word.matches("[\\w./\\\\+@:~=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** What to type to run this program again, for texts that are there to be pasted. */
  String program() {
    String called = environment.getOrDefault("FIXDEX_PROGRAM", "");
    return called.matches("[\\w./+@~-]+") ? called : "fixdex";
  }

  /** What to type for a command on a knowledge base, with its folder where it is not found. */
  String command(String name, ContentFolder content) {
    String kb =
        KnowledgeBase.isFoundFrom(directory, content)
            ? ""
            : " --kb " + quoted(seen(content.root()).toString());
    return program() + " " + name + kb;
  }

  private int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
  }
}
