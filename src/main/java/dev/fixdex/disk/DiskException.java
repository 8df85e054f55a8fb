package dev.fixdex.disk;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * A file could not be read or written. The message says which and why, in one line for a person.
 */
public sealed class DiskException extends RuntimeException permits LockedException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * What went wrong with a file.
   *
   * @param deed what was tried, to follow "Cannot"
   */
  public DiskException(String deed, Path path, IOException cause) {
    super(line("Cannot %s %s: %s".formatted(deed, path, reason(cause))), cause);
  }

  /** A refusal of our own. */
  public DiskException(String message) {
    super(line(message));
  }

  /** File names may have line ends and controls in them. */
  private static String line(String message) {
    return message.replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", "\uFFFD");
  }

  /** Never null. */
  @Override
  public String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), "");
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case NoSuchFileException _ -> "there is no such file or folder";
      case AccessDeniedException _ -> "permission denied";
      case FileAlreadyExistsException _ -> "it is there already";
      case FileSystemException e when e.getReason() != null -> known(e.getReason());
      default -> known(String.valueOf(cause.getMessage()));
    };
  }

  private static String known(String reason) {
    String lower = reason.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left")) {
      return "the disk is full";
    }
    if (lower.contains("read-only file system")) {
      return "the file system is read-only";
    }
    if (lower.contains("too many open files")) {
      return "too many files are open; raise the limit (ulimit -n)";
    }
    if (lower.contains("file name too long")) {
      return "the path is too long";
    }
    return lower;
  }
}
