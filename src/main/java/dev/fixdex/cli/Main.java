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

/** The program's entry: joins a command line to the process it runs in. */
public final class Main {
  private Main() {}

  /**
   * Runs one command line and ends the process with its exit status.
   *
   * @param args the arguments as the shell gave them
   */
  public static void main(String[] args) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int status = new CommandRunner(session(out, err)).run(args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  private static Session session(PrintWriter out, PrintWriter err) {
    boolean terminal = System.console() != null && System.console().isTerminal();
    return new Session(
        Path.of("").toAbsolutePath(),
        System.getenv(),
        System.in,
        out,
        err,
        terminal,
        LocalDate.now(java.time.ZoneId.systemDefault()),
        new Caller(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            StandardStreams.areOne(),
            CallersTerminal.isThere(),
            new JvmSignals()));
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    OutputStream bytes = new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16);
    return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), false);
  }
}
