package dev.fixdex.cli;

import dev.fixdex.disk.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * A command that runs as if nothing stood between it and its caller: it has our input, its output
 * goes on as it comes, byte for byte, and when we are told to end, so is it.
 */
final class PassedThrough {
  private static final int BLOCK = 1 << 15;
  private static final long GRACE_MILLIS = 300;
  private static final long LONGEST_END_SECONDS = 10;
  private static final String CALLERS_LC_ALL = "FIXDEX_CALLER_LC_ALL";
  private static final String LC_ALL = "LC_ALL";

  private final Session session;
  private final Spool out;
  private final Spool err;

  PassedThrough(Session session, Spool out, Spool err) {
    this.session = session;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs a command to its end.
   *
   * @return its exit status; 128 and the signal's number when a signal ended it
   * @throws IOException when it cannot be started
   */
  int run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(session.directory().toFile());
    builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
    restoreLocale(builder.environment());
    session.out().flush();
    session.err().flush();
    Process process = builder.start();
    Thread hook = new Thread(() -> end(process), "end-command");
    Runtime.getRuntime().addShutdownHook(hook);
    Thread pump =
        Thread.ofPlatform()
            .daemon()
            .start(() -> pump(process.getErrorStream(), session.rawErr(), err));
    pump(process.getInputStream(), session.rawOut(), out);
    try {
      pump.join();
      int status = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(hook);
      return status;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (IllegalStateException e) {
      throw new CancellationException("we are ending ourselves");
    }
  }

  /** The launcher sets the locale for Java's sake; the command is to have its caller's. */
  private static void restoreLocale(Map<String, String> environment) {
    String callers = environment.remove(CALLERS_LC_ALL);
    if (callers != null) {
      environment.put(LC_ALL, callers);
    } else if ("C.UTF-8".equals(environment.get(LC_ALL))) {
      environment.remove(LC_ALL);
    }
  }

  private static void pump(InputStream from, OutputStream to, Spool spool) {
    byte[] block = new byte[BLOCK];
    try (from) {
      for (int count = from.read(block); count >= 0; count = from.read(block)) {
        spool.write(block, count);
        to.write(block, 0, count);
        to.flush();
      }
    } catch (IOException e) {
      // Nobody listens any more: closing the pipe tells the command so, as it would without us.
    }
  }

  /** A terminal signals the command as well; what signals only us has to be passed on. */
  private static void end(Process process) {
    try {
      if (!process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroy();
        process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
