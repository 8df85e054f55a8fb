package dev.fixdex.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import org.jspecify.annotations.Nullable;

/** Who may read and write what takes the place of something else. */
final class Modes {
  private Modes() {}

  /**
   * Gives a file or folder the group and the permissions of another; a group that we are not in
   * stays as it is, and so does everything where there are no such permissions.
   */
  static void copy(Path from, Path to) throws IOException {
    @Nullable PosixFileAttributeView target = view(to);
    @Nullable PosixFileAttributeView source = view(from);
    if (source == null || target == null) {
      return;
    }
    PosixFileAttributes wanted = source.readAttributes();
    PosixFileAttributes now = target.readAttributes();
    if (!now.group().equals(wanted.group())) {
      setGroup(target, wanted.group());
    }
    if (!now.permissions().equals(wanted.permissions())) {
      target.setPermissions(wanted.permissions());
    }
  }

  private static void setGroup(PosixFileAttributeView target, GroupPrincipal group) {
    try {
      target.setGroup(group);
    } catch (IOException e) {
      return; // only root and who is in that group may
    }
  }

  private static @Nullable PosixFileAttributeView view(Path path) {
    return Files.getFileAttributeView(
        path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }
}
