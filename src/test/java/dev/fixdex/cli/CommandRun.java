package dev.fixdex.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** What a command line said within this process, without colours, on one fixed day. */
record CommandRun(int status, String out, String err) {
  /** Runs the words in a folder, with nothing on standard input and an empty environment. */
  static CommandRun in(Path folder, String... words) {
    return in(folder, Map.of(), words);
  }

  /** The same with some variables in the environment. */
  static CommandRun in(Path folder, Map<String, String> environment, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Session session =
        new Session(
            folder,
            environment,
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            LocalDate.of(2026, 3, 1));
    int status = new CommandRunner(session).run(words);
    return new CommandRun(status, out.toString(), err.toString());
  }
}
