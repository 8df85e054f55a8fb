package dev.fixdex.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts a site into its place in one step. Files are written to a second site in a folder beside the
 * output; {@link #publish} swaps the two. Until then the site stays as it is, and so it does when
 * the build fails or dies.
 *
 * <p>The second site is kept for the next build, which then writes only what has changed. The
 * folder {@code .NAME.fixdex} that it is in may be deleted whenever no build runs.
 *
 * <p>An output folder must be empty but for hidden files, or be ours: it then holds {@value
 * #MARKER} and nothing that no build has made. Nothing else is ever replaced.
 */
public final class SitePublisher implements AutoCloseable {
  /** Says that a folder was made by us and may be replaced. */
  public static final String MARKER = SiteMarker.NAME;

  private static final String SPARE = "spare";
  private static final String ASIDE = "aside";

  /** No empty, single or double dot for a name; nothing that only some systems take for a slash. */
  private static final Pattern INWARD =
      Pattern.compile("(?!\\.{1,2}(/|$))[^/\\\\\\x00]+(/(?!\\.{1,2}(/|$))[^/\\\\\\x00]+)*");

  private final OutputFolder output;
  private final HeldLock lock;
  private final boolean synced;
  private @Nullable NextSite spare;
  private volatile boolean broken;
  private boolean asLeft;
  private @Nullable SiteState state;

  private SitePublisher(OutputFolder output, HeldLock lock, boolean synced) {
    this.synced = synced;
    this.output = output;
    this.lock = lock;
  }

  /** Begun when it is first needed: to begin it costs what was known of it. */
  private synchronized NextSite spare() throws IOException {
    if (spare == null) {
      spare = SpareSite.open(output.work().resolve(SPARE), output.path());
    }
    return spare;
  }

  /** Prepares to publish a site that outlives a power failure. */
  public static SitePublisher to(Path folder) {
    return to(folder, true);
  }

  /**
   * Prepares to publish.
   *
   * @param synced whether the new site is on the disk before it is swapped in
   * @throws DiskException when the folder is somebody else's, or another build publishes there
   */
  public static SitePublisher to(Path folder, boolean synced) {
    OutputFolder output = OutputFolder.of(folder);
    output.refuseForeign();
    HeldLock lock = lock(output);
    try {
      recover(output);
      return new SitePublisher(output, lock, synced);
    } catch (IOException e) {
      lock.close();
      throw new DiskException("write", output.work(), e);
    }
  }

  private static HeldLock lock(OutputFolder output) {
    Path work = output.work();
    try {
      Files.createDirectories(work);
      Path ignore = work.resolve(".gitignore");
      if (!Files.exists(ignore)) {
        Files.writeString(ignore, "*\n");
      }
    } catch (IOException e) {
      throw new DiskException("write", work, e);
    }
    return HeldLock.take(work.resolve("lock"), "Another fixdex publishes to " + output.path());
  }

  /** Where folders cannot be swapped in one step, a build that died half-way left one aside. */
  private static void recover(OutputFolder output) throws IOException {
    Path aside = output.work().resolve(ASIDE);
    if (Files.isDirectory(aside)) {
      Path spare = output.work().resolve(SPARE);
      if (Files.exists(output.path())) {
        FileTree.delete(spare);
        Files.move(aside, spare, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.move(aside, output.path(), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /**
   * Writes a file of the new site. Thread-safe for different paths.
   *
   * @param path relative to the site, with {@code /}, and within it
   */
  public void write(String path, byte[] bytes) {
    if (!INWARD.matcher(path).matches()) {
      throw new DiskException(path + " leads out of the site");
    }
    try {
      spare().write(path, bytes);
    } catch (IOException e) {
      broken = true;
      throw new DiskException("write", output.path().resolve(path), e);
    }
  }

  /**
   * Names the state of the site that people see, by what can be seen without reading its files.
   * Looks at each of them once, and again after {@link #publish} unless that has begun with it.
   *
   * @throws DiskException when the folder cannot be listed
   */
  public synchronized String state() {
    try {
      if (state == null) {
        state = SiteState.of(output.path());
      }
      return state.toString();
    } catch (IOException e) {
      throw new DiskException("list", output.path(), e);
    }
  }

  /**
   * Takes a state for that of the site that people see, without looking: for a site that is nobody
   * else's business.
   *
   * @param last what {@link #state} gave after the last {@link #publish} of this process
   */
  public synchronized void trust(String last) {
    state = SiteState.parse(last);
  }

  /**
   * Whether nobody has touched the site that people see since its {@link #state} was this. Its
   * files may then be kept, and nothing foreign is looked for in it again.
   */
  public boolean isAsLeft(String state) {
    asLeft = state().equals(state);
    return asLeft;
  }

  /**
   * Begins with the site that people see: what is neither written nor dropped stays as it is. To be
   * called before anything is written, when the site is as it was left.
   *
   * @return false when each file has to be written or kept
   */
  public synchronized boolean beginWithSeen() {
    try {
      if (asLeft && spare == null) {
        spare = EditedSite.open(output.work().resolve(SPARE), output.path()).orElse(null);
      }
      return spare instanceof EditedSite;
    } catch (IOException e) {
      throw new DiskException("write", output.work(), e);
    }
  }

  /** Leaves out files of the site that people see, after {@link #beginWithSeen}. */
  public void drop(Collection<String> paths) {
    if (!(spare instanceof EditedSite edited)) {
      throw new IllegalStateException("all files are to be written or kept");
    }
    edited.drop(paths);
  }

  /**
   * Keeps a file of the site that people see. Thread-safe for different paths. Not needed after
   * {@link #beginWithSeen}.
   *
   * @param path of a file that is in it
   */
  public void keep(String path) {
    try {
      if (spare() instanceof SpareSite whole) {
        whole.keep(path);
      }
    } catch (IOException e) {
      broken = true;
      throw new DiskException("keep", output.path().resolve(path), e);
    }
  }

  /**
   * A file of the site that people see.
   *
   * @throws DiskException when it is not there or cannot be read
   */
  public byte[] read(String path) {
    try {
      return Files.readAllBytes(output.path().resolve(path));
    } catch (IOException e) {
      throw new DiskException("read", output.path().resolve(path), e);
    }
  }

  /**
   * The lines of a text file of the site that people see; none when no build made it.
   *
   * @throws DiskException when it cannot be read
   */
  public List<String> linesOf(String path) {
    try {
      return spare().isSeen(path)
          ? new String(read(path), StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException e) {
      throw new DiskException("read", output.path().resolve(path), e);
    }
  }

  /** Paths of the files of the site that people see that begin so, after {@link #beginWithSeen}. */
  public List<String> seenIn(String folder) {
    return spare instanceof EditedSite edited ? edited.seenIn(folder) : List.of();
  }

  /** Keeps a file of the site that people see if there is one and the new site has none there. */
  public void keepOfBefore(String path) {
    if (spare instanceof SpareSite whole && whole.isSeen(path) && !whole.has(path)) {
      keep(path);
    }
  }

  /** Forgets all that was written and kept: the new site is begun once more. */
  public synchronized void beginAgain() {
    spare = null;
  }

  /** Paths of files that {@link #publish} gave other bytes than they had, sorted. */
  public List<String> written() {
    return spare == null ? List.of() : spare.changed();
  }

  /** Paths of files that {@link #publish} took away, sorted. */
  public List<String> removed() {
    return spare == null ? List.of() : spare.gone();
  }

  /** Swaps the new site in; leaves the one that is there untouched when it is just the same. */
  public void publish() {
    try {
      NextSite next = spare();
      if (output.exists()) {
        replace(next);
      } else {
        next.finish();
        state = null;
        Files.createDirectories(output.path().getParent());
        Files.move(output.work().resolve(SPARE), output.path(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      broken = true;
      throw new DiskException("publish", output.path(), e);
    }
  }

  private void replace(NextSite spare) throws IOException {
    if (!asLeft) {
      output.refuseForeignInside();
    }
    for (String name : output.hidden()) {
      if (!spare.has(name)) {
        spare.write(name, Files.readAllBytes(output.path().resolve(name)));
        Modes.copy(output.path().resolve(name), output.work().resolve(SPARE).resolve(name));
      }
    }
    spare.finish();
    if (!spare.isLikeSeen()) {
      Path next = output.work().resolve(SPARE);
      Modes.copy(output.path(), next);
      if (synced) {
        // A good site must not be given for one that a power failure would make half of.
        NativeCalls.sync(next);
      }
      state = spare instanceof EditedSite && state != null ? stateAfter(spare, state) : null;
      swap(output.path(), next, output.work().resolve(ASIDE));
    }
    spare.noteDifference();
  }

  /** The state after the swap: all files but a few are one file in both sites. */
  private SiteState stateAfter(NextSite next, SiteState before) throws IOException {
    SiteState after = before;
    Set<String> made = new TreeSet<>(next.apart());
    made.add(MARKER);
    Set<String> others = new TreeSet<>(made);
    others.addAll(next.gone());
    for (String path : others) {
      Path old = output.path().resolve(path);
      after = Files.exists(old, LinkOption.NOFOLLOW_LINKS) ? after.without(old) : after;
    }
    for (String path : made) {
      Path file = output.work().resolve(SPARE).resolve(path);
      after = after.with(output.path().resolve(path), file);
    }
    return after;
  }

  private static void swap(Path output, Path next, Path aside) throws IOException {
    if (!NativeCalls.exchange(output, next)) {
      Files.move(output, aside, StandardCopyOption.ATOMIC_MOVE);
      Files.move(next, output, StandardCopyOption.ATOMIC_MOVE);
      Files.move(aside, next, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Ends the work; what was not published stays out of sight. */
  @Override
  public void close() {
    try (lock) {
      if (broken && spare != null) {
        spare.discard(); // the disk may be full
      }
    } catch (IOException e) {
      throw new DiskException("delete", output.work(), e);
    }
  }
}
