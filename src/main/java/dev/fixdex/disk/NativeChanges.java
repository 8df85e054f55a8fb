package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Is told of changes by the operating system. It watches single folders; trees are our affair. */
final class NativeChanges implements ChangeSource {
  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_DELETE,
    StandardWatchEventKinds.ENTRY_MODIFY
  };

  private final WatchedFiles files;
  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  /** What the roots are that are watched: their paths may come to lead to other folders. */
  private final Map<Path, Object> identities = new HashMap<>();

  /**
   * Begins to watch.
   *
   * @throws IOException when the system has no more watches to give
   */
  NativeChanges(WatchedFiles files) throws IOException {
    this.files = files;
    this.service = FileSystems.getDefault().newWatchService();
    try {
      watchRoots(null);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Roots that were missing may be there by now; others may be gone, or replaced. */
  private boolean watchRoots(@Nullable ChangeBatch into) throws IOException {
    boolean found = false;
    for (Path root : files.roots()) {
      Optional<Object> now = identity(root);
      Optional<Object> before = Optional.ofNullable(identities.get(root));
      if (before.isPresent() && !before.equals(now)) {
        forget(root);
        if (into != null) {
          into.addEverything();
        }
        found = true;
      }
      if (now.isPresent() && !before.equals(now)) {
        identities.put(root, now.get());
        watch(root, into);
        found = true;
      }
    }
    return found;
  }

  /** What tells a folder from another one of the same path; empty for no folder. */
  private static Optional<Object> identity(Path root) {
    try {
      BasicFileAttributes now = Files.readAttributes(root, BasicFileAttributes.class);
      Object key = now.fileKey(); // null where a watched folder cannot be renamed
      return now.isDirectory() ? Optional.of(key == null ? root : key) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The watches go with a folder that is renamed, and what it is called then is not known. */
  private void forget(Path root) {
    identities.remove(root);
    folders
        .entrySet()
        .removeIf(watched -> {
          boolean within = watched.getValue().startsWith(root);
          if (within) {
            watched.getKey().cancel();
          }
          return within;
        });
  }

  /** Watches a folder and all below it, and notes what is there already, if that is asked for. */
  private void watch(Path folder, @Nullable ChangeBatch into) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes)
              throws IOException {
            if (!files.counts(inner)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            register(inner);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (into != null && files.counts(file)) {
              into.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE; // gone again, or not for us to see
          }

          @Override
          public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void register(Path folder) throws IOException {
    try {
      folders.put(folder.register(service, KINDS), folder);
    } catch (NoSuchFileException | NotDirectoryException e) {
      folders.values().remove(folder); // gone again
    }
  }

  @Override
  public boolean poll(long millis, ChangeBatch into) throws IOException, InterruptedException {
    boolean any = watchRoots(into);
    try {
      WatchKey key = any ? service.poll() : service.poll(millis, TimeUnit.MILLISECONDS);
      while (key != null) {
        any |= take(key, into);
        key = service.poll();
      }
    } catch (ClosedWatchServiceException e) {
      throw new InterruptedException("closed");
    }
    return any;
  }

  private boolean take(WatchKey key, ChangeBatch into) throws IOException {
    Path folder = folders.get(key);
    boolean any = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (folder == null) {
        continue;
      }
      if (event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
        into.addEverything();
        watch(folder, null); // folders may have come unseen
        any = true;
      } else if (event.context() instanceof Path name) {
        any |= take(event.kind(), folder.resolve(name), into);
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
    return any;
  }

  private boolean take(WatchEvent.Kind<?> kind, Path path, ChangeBatch into) throws IOException {
    if (!files.counts(path)) {
      return false;
    }
    boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    if (folder && kind.equals(StandardWatchEventKinds.ENTRY_MODIFY)) {
      return false; // what changed in it is told by itself
    }
    into.add(path);
    if (folder) {
      watch(path, into);
    }
    return true;
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new DiskException("stop watching", files.roots().getFirst(), e);
    }
  }
}
