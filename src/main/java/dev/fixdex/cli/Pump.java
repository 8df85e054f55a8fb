package dev.fixdex.cli;

import dev.fixdex.disk.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** Passes on what a command prints, byte for byte as it comes, and keeps a copy. */
final class Pump {
  private static final int BLOCK = 1 << 15;

  private final InputStream from;
  private final OutputStream to;
  private final Spool spool;
  private final Thread thread;
  private volatile boolean waiting;

  private Pump(InputStream from, OutputStream to, Spool spool) {
    this.from = from;
    this.to = to;
    this.spool = spool;
    this.thread = Thread.ofPlatform().name("pump").daemon().unstarted(this::run);
  }

  /** One at work. */
  static Pump start(InputStream from, OutputStream to, Spool spool) {
    Pump pump = new Pump(from, to, spool);
    pump.thread.start();
    return pump;
  }

  private void run() {
    byte[] block = new byte[BLOCK];
    try (from) {
      for (int count = next(block); count >= 0; count = next(block)) {
        spool.write(block, count);
        to.write(block, 0, count);
        to.flush();
      }
    } catch (IOException e) {
      // Nobody listens any more: closing the pipe tells the command so, as it would without us.
    }
  }

  private int next(byte[] block) throws IOException {
    waiting = true;
    int count = from.read(block);
    waiting = false;
    return count;
  }

  /** Whether all was passed on, after at most some time. */
  boolean isDoneIn(Duration time) throws InterruptedException {
    return thread.join(time);
  }

  /** Whether all was passed on that has come so far. */
  boolean isWaiting() {
    return waiting;
  }
}
