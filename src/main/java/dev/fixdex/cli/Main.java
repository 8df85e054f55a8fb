package dev.fixdex.cli;

import dev.fixdex.disk.CallersTerminal;
import dev.fixdex.disk.StandardStreams;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The program's entry: joins a command line to the process it runs in. */
public final class Main {
  private Main() {}

  /**
   * Runs one command line and ends the process with its exit status.
   *
   * @param args the arguments as the shell gave them
   */
  public static void main(String[] args) {
    CheckedOutput output = new CheckedOutput(new FileOutputStream(FileDescriptor.out));
    OutputStream errors = new FileOutputStream(FileDescriptor.err);
    PrintWriter out = utf8(output);
    PrintWriter err = utf8(errors);
    int status = new CommandRunner(session(out, err, output, errors)).run(args);
    out.flush();
    Optional<String> failure = output.failure();
    failure.ifPresent(reason -> err.println("error: Cannot write the output: " + reason));
    err.flush();
    System.exit(failure.isPresent() ? Math.max(status, ExitStatus.FAILURE) : status);
  }

  /** The day where the program runs. */
  static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  private static Session session(
      PrintWriter out, PrintWriter err, OutputStream rawOut, OutputStream rawErr) {
    boolean terminal = System.console() != null && System.console().isTerminal();
    return new Session(
        Path.of("").toAbsolutePath(),
        System.getenv(),
        System.in,
        out,
        err,
        terminal,
        today(),
        new Caller(
            rawOut, rawErr, StandardStreams::areOne, CallersTerminal::isThere, new JvmSignals()));
  }

  private static PrintWriter utf8(OutputStream bytes) {
    OutputStream buffered = new BufferedOutputStream(bytes, 1 << 16);
    return new PrintWriter(new OutputStreamWriter(buffered, StandardCharsets.UTF_8), false);
  }
}
