package dev.fixdex.disk;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/** What Java's library cannot ask of the system: to swap two folders, and to have all written. */
final class NativeCalls {
  private static final int CURRENT_FOLDER = -100; // AT_FDCWD of Linux
  private static final int LINUX_EXCHANGE = 2; // RENAME_EXCHANGE
  private static final int MAC_SWAP = 2; // RENAME_SWAP
  private static final int READ_ONLY = 0; // O_RDONLY, everywhere

  private static final int BUSY = 16; // EBUSY, everywhere
  private static final int OTHER_DEVICE = 18; // EXDEV, everywhere
  private static final int NO_SPACE = 28; // ENOSPC, everywhere
  private static final int READ_ONLY_SYSTEM = 30; // EROFS, everywhere
  private static final int DENIED = 13; // EACCES, everywhere
  private static final int NOT_PERMITTED = 1; // EPERM, everywhere

  private NativeCalls() {}

  /**
   * Swaps two folders in one step.
   *
   * @return false when this system, or this file system, cannot do that
   * @throws IOException when it could, and may not
   */
  static boolean exchange(Path a, Path b) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      Optional<Call> linux = Call.of("renameat2", "IPIPI");
      if (linux.isPresent()) {
        int error =
            linux
                .get()
                .error(
                    arena,
                    CURRENT_FOLDER,
                    text(arena, a),
                    CURRENT_FOLDER,
                    text(arena, b),
                    LINUX_EXCHANGE);
        return exchanged(error, a, b);
      }
      Optional<Call> mac = Call.of("renamex_np", "PPI");
      return mac.isPresent()
          && exchanged(mac.get().error(arena, text(arena, a), text(arena, b), MAC_SWAP), a, b);
    }
  }

  private static boolean exchanged(int error, Path a, Path b) throws IOException {
    String refusal =
        switch (error) {
          case BUSY, OTHER_DEVICE -> "it is a mount point; name a folder inside it";
          case DENIED, NOT_PERMITTED -> "permission denied";
          case NO_SPACE -> "no space left";
          case READ_ONLY_SYSTEM -> "read-only file system";
          default -> "";
        };
    if (!refusal.isEmpty()) {
      throw new FileSystemException(a.toString(), b.toString(), refusal);
    }
    return error == 0;
  }

  /**
   * Waits until all that was written to the file system of a folder is safe from a power failure.
   * One call for all files: one for each would take as long as writing them. Does nothing where the
   * system has no such call.
   */
  static void sync(Path folder) throws IOException {
    Optional<Call> open = Call.of("open", "PI");
    Optional<Call> syncfs = Call.of("syncfs", "I");
    Optional<Call> close = Call.of("close", "I");
    if (open.isEmpty() || syncfs.isEmpty() || close.isEmpty()) {
      return;
    }
    try (Arena arena = Arena.ofConfined()) {
      int descriptor = open.get().result(arena, text(arena, folder), READ_ONLY);
      if (descriptor < 0) {
        return;
      }
      int error = syncfs.get().error(arena, descriptor);
      close.get().error(arena, descriptor);
      if (error == NO_SPACE) {
        throw new FileSystemException(folder.toString(), null, "no space left");
      } else if (error != 0) {
        throw new FileSystemException(folder.toString(), null, "the disk reports error " + error);
      }
    }
  }

  private static MemorySegment text(Arena arena, Path path) {
    Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    return arena.allocateFrom(path.toString(), charset);
  }

  /** A function of the C library that returns an int, and sets errno. */
  private record Call(MethodHandle handle) {
    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();

    /**
     * The function of a name.
     *
     * @param parameters {@code I} for an int, {@code P} for a pointer
     * @return empty when the system has none
     */
    @SuppressWarnings("restricted") // it is what this class is for; the layouts are the C library's
    static Optional<Call> of(String name, String parameters) {
      Linker linker = Linker.nativeLinker();
      MemoryLayout[] layouts =
          parameters
              .chars()
              .mapToObj(p -> p == 'P' ? ValueLayout.ADDRESS : ValueLayout.JAVA_INT)
              .toArray(MemoryLayout[]::new);
      FunctionDescriptor descriptor = FunctionDescriptor.of(ValueLayout.JAVA_INT, layouts);
      return linker
          .defaultLookup()
          .find(name)
          .map(function ->
              new Call(
                  linker.downcallHandle(
                      function, descriptor, Linker.Option.captureCallState("errno"))));
    }

    /** Calls it: what it returns, -1 for an error. */
    int result(Arena arena, Object... arguments) {
      return invoke(arena.allocate(STATE), arguments);
    }

    /** Calls it: 0, or the number of the error. */
    int error(Arena arena, Object... arguments) {
      MemorySegment state = arena.allocate(STATE);
      return invoke(state, arguments) == 0
          ? 0
          : state.get(
              ValueLayout.JAVA_INT,
              STATE.byteOffset(MemoryLayout.PathElement.groupElement("errno")));
    }

    private int invoke(MemorySegment state, Object[] arguments) {
      Object[] all = new Object[arguments.length + 1];
      all[0] = state;
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      try {
        return (int) handle.invokeWithArguments(all);
      } catch (Throwable e) {
        throw new IllegalStateException(e); // the handle itself throws nothing
      }
    }
  }
}
