package dev.fixdex.disk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a process remembers of what it worked out, so that it need not read its own caches again.
 * What is remembered is written to the disk only when {@link #write} is called. Thread-safe.
 */
public final class CacheMemory {
  /** Remembers nothing: what is kept is written at once. */
  public static final CacheMemory NONE = new CacheMemory(false, Runnable::run);

  private final boolean remembers;
  private final Executor writer;
  private final Map<String, Remembered> all = new ConcurrentHashMap<>();
  private final Map<String, Runnable> unwritten = new LinkedHashMap<>();

  private CacheMemory(boolean remembers, Executor writer) {
    this.remembers = remembers;
    this.writer = writer;
  }

  /** Remembers nothing, and lets others do the writing. */
  public static CacheMemory writtenBy(Executor writer) {
    return new CacheMemory(false, writer);
  }

  /** Whether it remembers anything. */
  public boolean remembers() {
    return remembers;
  }

  /** An empty memory of a process that will build again and again. */
  public static CacheMemory lasting() {
    return new CacheMemory(true, Runnable::run);
  }

  /**
   * Something that was worked out.
   *
   * @param origin names what it was worked out from
   * @param noted when, as {@link CacheFolder#clock} says; 0 when that is not known
   */
  private record Remembered(Object origin, Object value, long noted) {}

  /**
   * What is remembered under a name, if it was worked out from just this origin.
   *
   * @param type of what is kept under this name
   */
  public <T> Optional<T> find(String name, Object origin, Class<T> type) {
    Remembered found = all.get(name);
    return found != null && found.origin().equals(origin)
        ? Optional.of(found.value()).filter(type::isInstance).map(type::cast)
        : Optional.empty();
  }

  /**
   * The same, or what {@code work} gives, which is then remembered.
   *
   * @param work from just this origin; its result does not change any more
   */
  public <T> T find(String name, Object origin, Class<T> type, Supplier<T> work) {
    return find(name, origin, type)
        .orElseGet(() -> {
          T anew = work.get();
          hold(name, origin, anew);
          return anew;
        });
  }

  /** When something was remembered under a name, in milliseconds since 1970; 0 if not known. */
  public long noted(String name) {
    @Nullable Remembered found = all.get(name);
    return found == null ? 0 : found.noted();
  }

  /** Remembers a value that does not change any more. */
  public void hold(String name, Object origin, Object value) {
    hold(name, origin, value, 0);
  }

  private void hold(String name, Object origin, Object value, long noted) {
    if (remembers) {
      all.put(name, new Remembered(origin, value, noted));
    }
  }

  /**
   * Remembers a value, and how to write it.
   *
   * @param noted when it was worked out, as {@link CacheFolder#clock} says
   */
  public void hold(String name, Object origin, Object value, long noted, Runnable writing) {
    if (remembers) {
      hold(name, origin, value, noted);
      synchronized (unwritten) {
        unwritten.put(name, writing);
      }
    } else {
      writer.execute(writing);
    }
  }

  /** Forgets everything, written or not. */
  public void forget() {
    all.clear();
    synchronized (unwritten) {
      unwritten.clear();
    }
  }

  /** Writes what was not written yet. */
  public void write() {
    Map<String, Runnable> now;
    synchronized (unwritten) {
      now = new LinkedHashMap<>(unwritten);
      unwritten.clear();
    }
    now.values().forEach(Runnable::run);
  }
}
