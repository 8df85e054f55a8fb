package dev.fixdex.app;

import dev.fixdex.disk.DiskException;
import dev.fixdex.markdown.Body;
import dev.fixdex.render.TemplateException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does the work on one entry at a time for each thread, so that an entry that takes more stack or
 * memory than there is, or runs into a fault of this program, costs itself and not the run.
 * Thread-safe.
 */
final class EntryWork {
  private static final String TOO_DEEP = "The entry is nested too deeply for this program's stack";
  private static final String TOO_LARGE = "The entry takes more memory than this program was given";

  private static final String FAULT = "This program has a fault that the entry runs into: %s%s";

  private final Object alone = new Object();

  /**
   * Why there is no result.
   *
   * @param reason one sentence that stands alone
   * @param help what to do
   */
  record Trouble(String reason, String help) {}

  private static Trouble tooMuch(String reason) {
    return new Trouble(reason, Body.Refused.SPLIT);
  }

  /**
   * What work gives.
   *
   * @param work may be done twice
   * @param instead makes a result of why there is none
   * @throws RuntimeException what is no fault but a failure of the whole run, such as a full disk
   */
  <T> T of(Supplier<T> work, Function<Trouble, T> instead) {
    try {
      return attempt(work, instead);
    } catch (OutOfMemoryError e) {
      return again(work, instead);
    }
  }

  private static <T> T attempt(Supplier<T> work, Function<Trouble, T> instead) {
    try {
      return work.get();
    } catch (StackOverflowError e) {
      return instead.apply(tooMuch(TOO_DEEP));
    } catch (DiskException | TemplateException | UncheckedIOException | CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      return instead.apply(new Trouble(fault(e), Body.Refused.REPORT));
    }
  }

  /** Names the place in our own code, which is what whoever mends it has to know. */
  private static String fault(RuntimeException error) {
    String place =
        Arrays.stream(error.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.fixdex."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
    return FAULT.formatted(error, place);
  }

  /**
   * Memory may have run out for an entry because of another one's: each is tried once by itself.
   */
  private <T> T again(Supplier<T> work, Function<Trouble, T> instead) {
    synchronized (alone) {
      try {
        return attempt(work, instead);
      } catch (OutOfMemoryError e) {
        return instead.apply(tooMuch(TOO_LARGE));
      }
    }
  }
}
