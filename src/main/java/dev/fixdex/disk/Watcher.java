package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells when files in some folders have changed. Changes that come close together are told as one,
 * so that a storm of them costs one build, or two.
 */
public final class Watcher implements AutoCloseable {
  /** Editors write a file in several steps; this much silence says that they are done. */
  private static final long QUIET_MILLIS = 30;

  /** Something that never stops writing must not keep all else from being seen. */
  private static final long LONGEST_NANOS = 2_000_000_000L;

  private static final long PAUSE_MILLIS = 500;

  /** Opens the first way to learn of changes. */
  @FunctionalInterface
  interface Opener {
    ChangeSource open(WatchedFiles files) throws IOException;
  }

  private final WatchedFiles files;
  private volatile ChangeSource source;
  private volatile Optional<String> message = Optional.empty();

  private Watcher(WatchedFiles files, Opener opener) {
    this.files = files;
    this.source = open(files, opener);
  }

  /**
   * Watches folders and all below them.
   *
   * @param folders may be missing yet
   * @param ignored files and folders in them whose changes do not count; hidden and temporary files
   *     never do
   */
  public static Watcher of(List<Path> folders, List<Path> ignored) {
    return of(folders, ignored, NativeChanges::new);
  }

  static Watcher of(List<Path> folders, List<Path> ignored, Opener opener) {
    return new Watcher(WatchedFiles.of(folders, ignored), opener);
  }

  private ChangeSource open(WatchedFiles wanted, Opener opener) {
    try {
      return opener.open(wanted);
    } catch (IOException e) {
      return polling(e);
    }
  }

  private ChangeSource polling(IOException failure) {
    String reason = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    String remedy = reason.contains("inotify") ? "; raise fs.inotify.max_user_watches" : "";
    message =
        Optional.of(
            "The system cannot watch these folders (%s); looking for changes every second%s"
                .formatted(reason, remedy));
    return new PolledChanges(files);
  }

  /** One sentence for a person when changes are seen late, and why. It may come at any time. */
  public Optional<String> message() {
    return message;
  }

  /**
   * Waits until something has changed since the last call, and then until all is quiet.
   *
   * @throws InterruptedException also when the watcher is closed
   */
  public Changes await() throws InterruptedException {
    ChangeBatch batch = new ChangeBatch();
    boolean any = false;
    while (!any) {
      any = poll(PAUSE_MILLIS, batch);
    }
    long start = System.nanoTime();
    boolean more = true;
    while (more && System.nanoTime() - start < LONGEST_NANOS) {
      more = poll(QUIET_MILLIS, batch);
    }
    return batch.changes();
  }

  private boolean poll(long millis, ChangeBatch batch) throws InterruptedException {
    try {
      return source.poll(millis, batch);
    } catch (IOException e) {
      source.close();
      source = polling(e);
      batch.addEverything(); // what changed meanwhile is not known
      return true;
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
