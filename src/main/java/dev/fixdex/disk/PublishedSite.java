package dev.fixdex.disk;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Cleaner;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * A site as a build left it. Its files are listed once; later only those are read, whatever a path
 * looks like.
 *
 * <p>Where the system can, the folder is held open: after the next build has swapped another into
 * its place, this one is still read, until the build after that begins. Thread-safe.
 */
public final class PublishedSite {
  private static final Cleaner CLEANER = Cleaner.create();
  private static final Set<OpenOption> READING =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final Path root;
  private final Set<String> paths;
  private final DirectoryStream<Path> folder;

  private PublishedSite(Path root, Set<String> paths, DirectoryStream<Path> folder) {
    this.root = root;
    this.paths = Collections.unmodifiableSet(paths);
    this.folder = folder;
    // Requests may still be reading when the next site is shown: the last of them ends this one.
    CLEANER.register(this, new Closing(folder));
  }

  /** Closes a folder that nobody can read any more. */
  private record Closing(DirectoryStream<Path> folder) implements Runnable {
    @Override
    public void run() {
      try {
        folder.close();
      } catch (IOException e) {
        throw new DiskException("close", Path.of(""), e);
      }
    }
  }

  /**
   * Lists a site. Hidden files are no part of it.
   *
   * @throws DiskException when the folder cannot be listed
   */
  public static PublishedSite open(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      DirectoryStream<Path> held = hold(root);
      try {
        return new PublishedSite(root, list(root), held);
      } catch (IOException e) {
        held.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DiskException("list", root, e);
    }
  }

  /**
   * The site in the same folder after a build that said what it did, so that it need not be listed.
   *
   * @throws DiskException when the folder cannot be opened
   */
  public PublishedSite after(Collection<String> written, Collection<String> removed) {
    Set<String> now = new HashSet<>(paths);
    removed.forEach(now::remove);
    written.stream().filter(PublishedSite::isShown).forEach(now::add);
    try {
      return new PublishedSite(root, now, hold(root));
    } catch (IOException e) {
      throw new DiskException("list", root, e);
    }
  }

  private static boolean isShown(String path) {
    return !path.startsWith(".") && !path.contains("/.");
  }

  @SuppressWarnings("StreamResourceLeak") // closed when nobody can read it any more
  private static DirectoryStream<Path> hold(Path root) throws IOException {
    return Files.newDirectoryStream(root);
  }

  private static Set<String> list(Path root) throws IOException {
    Set<String> paths = new HashSet<>();
    for (String path : FileTree.files(root)) {
      if (isShown(path)) {
        paths.add(path);
      }
    }
    return paths;
  }

  /** Paths of all files, relative, with {@code /}. */
  public Set<String> paths() {
    return paths;
  }

  /** Whether there is a file at a path. */
  public boolean has(String path) {
    return paths.contains(path);
  }

  /**
   * A file's bytes.
   *
   * @param path one of {@link #paths}
   * @throws DiskException when it is gone or cannot be read
   */
  public byte[] read(String path) {
    if (!paths.contains(path)) {
      throw new IllegalArgumentException("no file of the site: " + path);
    }
    try (InputStream in = stream(path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new DiskException("read", root.resolve(path), e);
    }
  }

  private InputStream stream(String path) throws IOException {
    return folder instanceof SecureDirectoryStream<Path> held
        ? Channels.newInputStream(held.newByteChannel(Path.of(path), READING))
        : Files.newInputStream(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }
}
