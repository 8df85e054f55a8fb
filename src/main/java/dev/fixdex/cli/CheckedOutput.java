package dev.fixdex.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where data goes, and whether it got there: writers of text keep failures to themselves. After the
 * first failure nothing more is written, so that no part is missing in the middle.
 */
final class CheckedOutput extends OutputStream {
  private final OutputStream to;
  private @Nullable IOException failure;

  CheckedOutput(OutputStream to) {
    this.to = to;
  }

  /**
   * Why something could not be written; empty when all was, and when only the reader went away, as
   * {@code head} does.
   */
  synchronized Optional<String> failure() {
    return Optional.ofNullable(failure)
        .map(error -> String.valueOf(error.getMessage()))
        .filter(reason -> !isOfReader(reason));
  }

  /** As Unix and Windows say it. */
  private static boolean isOfReader(String reason) {
    String lower = reason.toLowerCase(Locale.ROOT);
    return lower.contains("broken pipe")
        || lower.contains("connection reset")
        || lower.contains("the pipe is being closed")
        || lower.contains("the pipe has been ended");
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    attempt(() -> to.write(bytes, offset, length));
  }

  @Override
  public synchronized void flush() throws IOException {
    attempt(to::flush);
  }

  private void attempt(Attempt attempt) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      attempt.run();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  private interface Attempt {
    void run() throws IOException;
  }
}
