package dev.fixdex.errortext;

import java.util.List;
import java.util.Set;

/**
 * File paths and URLs. A blob is a run of units that a path may have; it is looked at once, so that
 * a line of any shape is read in linear time.
 */
final class Paths {
  /** How far a folder's name with spaces may reach before its next backslash. */
  private static final int SPACED_NAME = 40;

  /** Folders at the root of a file system: {@code /tmp} is a path, {@code /clr} an option. */
  private static final Set<String> ROOTS =
      Set.of(
          "app",
          "applications",
          "bin",
          "boot",
          "cache",
          "code",
          "config",
          "data",
          "dev",
          "etc",
          "home",
          "lib",
          "lib64",
          "library",
          "media",
          "mnt",
          "opt",
          "private",
          "proc",
          "repo",
          "root",
          "run",
          "sbin",
          "snap",
          "src",
          "srv",
          "sys",
          "system",
          "target",
          "tmp",
          "usr",
          "users",
          "var",
          "volumes",
          "work",
          "workdir",
          "workspace");

  /** Endings of files that tools name together with a line number. */
  private static final Set<String> SOURCES =
      Set.of(
          "adb", "asm", "bash", "bat", "c", "cc", "cfg", "cjs", "clj", "cmake", "conf", "cpp", "cs",
          "css", "csproj", "cu", "cxx", "dart", "dll", "erl", "ex", "exe", "exs", "f90", "fs", "go",
          "gradle", "groovy", "h", "hh", "hpp", "hs", "html", "hxx", "idl", "inc", "ini", "inl",
          "ipp", "java", "jl", "js", "json", "jsx", "kt", "kts", "less", "lib", "log", "lua", "m",
          "md", "mjs", "mk", "ml", "mm", "o", "obj", "php", "pl", "pm", "proto", "ps1", "py", "pyx",
          "r", "rb", "rc", "rs", "s", "scala", "scss", "sh", "so", "sol", "sql", "svelte", "swift",
          "targets", "tcl", "tex", "tf", "toml", "tpp", "ts", "tsx", "txt", "vb", "vcxproj", "vue",
          "xml", "yaml", "yml", "zig");

  /** Folders of installed programs, which are known by their names alone. */
  private static final List<String> PROGRAMS =
      List.of("/bin/", "/sbin/", "/usr/bin/", "/usr/sbin/", "/usr/local/bin/");

  private Paths() {}

  /** The end of the blob at {@code from}. */
  static int blobEnd(String s, int from, int to) {
    int i = from;
    while (i < to && Chars.isBlob(s.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The end of a URL at {@code from}, or {@code from}. */
  static int url(String s, int from, int to) {
    int i = from;
    while (i < to && i < from + 16 && (Chars.isAsciiLetter(s.charAt(i)) || s.charAt(i) == '+')) {
      i++;
    }
    if (i < from + 2 || !s.startsWith("://", i) || i + 3 >= to) {
      return from;
    }
    i += 3;
    while (i < to && !Chars.isSpace(s.charAt(i)) && "\"'`<>|\\^{}]".indexOf(s.charAt(i)) < 0) {
      i++;
    }
    while (".,;:!?)".indexOf(s.charAt(i - 1)) >= 0) {
      i--;
    }
    return i;
  }

  /** The end of a path with its line number at {@code from}, whose blob ends at {@code blob}. */
  static int path(String s, int from, int blob, int to) {
    boolean drive = isDrive(s, from, to);
    if (!drive && !isPath(s, from, trim(s, from, blob))) {
      return from;
    }
    int end = drive ? blobEnd(s, from + 2, to) : blob;
    if (drive || s.startsWith("\\\\", from)) {
      end = overSpaces(s, end, to);
    }
    end = trim(s, from, end);
    return position(s, end, to);
  }

  /**
   * Where the name of a program begins in the path {@code s[from, end)} that a line begins with, as
   * in {@code /bin/sh: 1: foo: not found}; {@code from} when the path is another. Whether a program
   * says its name or its path depends on how it was started.
   */
  static int program(String s, int from, int end) {
    for (String folder : PROGRAMS) {
      int name = from + folder.length();
      if (name < end && s.startsWith(folder, from) && s.indexOf('/', name, end) < 0) {
        return s.startsWith(": ", end) ? name : from;
      }
    }
    return from;
  }

  /** {@code C:\} or {@code C:/} at {@code from}. */
  static boolean isDrive(String s, int from, int to) {
    return from + 2 < to
        && Chars.isAsciiLetter(s.charAt(from))
        && s.charAt(from + 1) == ':'
        && (s.charAt(from + 2) == '\\' || s.charAt(from + 2) == '/')
        && !s.startsWith("//", from + 2);
  }

  private static boolean isPath(String s, int from, int end) {
    int slashes = 0;
    int backslashes = 0;
    boolean escapesOnly = true;
    for (int i = from; i < end; i++) {
      char c = s.charAt(i);
      if (c == '/') {
        slashes++;
      } else if (c == '\\') {
        backslashes++;
        escapesOnly &= i + 1 < end && "nrtu\\".indexOf(s.charAt(i + 1)) >= 0;
      } else if (c == '@' && i == from) {
        return false;
      }
    }
    if (slashes + backslashes == 0) {
      return false;
    }
    boolean file = extension(s, from, end) > 0;
    if (backslashes > 0 && (file || !escapesOnly)) {
      return backslashes > 1 || end - from > 2;
    }
    return slashes > 0 && isSlashed(s, from, end, slashes, file);
  }

  private static boolean isSlashed(String s, int from, int end, int slashes, boolean file) {
    char first = s.charAt(from);
    if (first == '/') {
      int name = from + 1;
      while (name < end && Chars.isWordChar(s.charAt(name))) {
        name++;
      }
      boolean root = ROOTS.contains(Fold.fold(s, from + 1, name));
      return name > from + 1
          ? slashes > 1 || file || root
          : slashes == 1 && s.startsWith("/.", from);
    }
    if (first == '~' || (first == '.' && (s.startsWith("./", from) || s.startsWith("../", from)))) {
      return true;
    }
    boolean digits = Chars.isDigit(first) && Chars.isDigit(s.charAt(end - 1)) && !file;
    return !digits && (slashes > 1 || file || s.charAt(end - 1) == '/');
  }

  /** Over folder names with spaces, as in {@code C:\Program Files (x86)\}. */
  private static int overSpaces(String s, int at, int to) {
    int end = at;
    while (end < to && (s.charAt(end) == ' ' || s.charAt(end) == '(')) {
      int i = end + 1;
      while (i < to && i < end + SPACED_NAME && !stopsName(s.charAt(i))) {
        i++;
      }
      if (i >= to || s.charAt(i) != '\\' || i == end + 1) {
        return end;
      }
      end = blobEnd(s, i, to);
    }
    return end;
  }

  private static boolean stopsName(char c) {
    return "\\/:*?\"<>|'`,;\n[]".indexOf(c) >= 0;
  }

  private static int trim(String s, int from, int end) {
    int i = end;
    while (i > from + 1 && ".-+&%#".indexOf(s.charAt(i - 1)) >= 0) {
      i--;
    }
    return i;
  }

  /** The length of the file name's ending in {@code s[from, end)}: one to five letters, or 0. */
  static int extension(String s, int from, int end) {
    int i = end;
    boolean letter = false;
    while (i > from && i > end - 8 && Chars.isAlnum(s.charAt(i - 1))) {
      i--;
      letter |= Chars.isLetter(s.charAt(i));
    }
    boolean named = i > from + 1 && s.charAt(i - 1) == '.' && Chars.isWordChar(s.charAt(i - 2));
    return named && letter ? end - i : 0;
  }

  /** Whether {@code s[from, end)} is a file name that tools name together with a line number. */
  static boolean isSource(String s, int from, int end) {
    int length = extension(s, from, end);
    return length > 0 && SOURCES.contains(Fold.fold(s, end - length, end));
  }

  /** After {@code :12:5}, {@code (12)}, {@code (12,5)}, or at. */
  static int position(String s, int at, int to) {
    if (at + 1 >= to || !Chars.isDigit(s.charAt(at + 1))) {
      return at;
    }
    char open = s.charAt(at);
    int i = digits(s, at + 1, to);
    if (open == ':') {
      if (i + 1 < to && s.charAt(i) == ':' && Chars.isDigit(s.charAt(i + 1))) {
        i = digits(s, i + 1, to);
      }
      return i;
    }
    if (open != '(') {
      return at;
    }
    for (int more = 0; more < 3 && i + 1 < to && ",-:".indexOf(s.charAt(i)) >= 0; more++) {
      i = digits(s, i + 1, to);
    }
    return i < to && s.charAt(i) == ')' ? i + 1 : at;
  }

  private static int digits(String s, int from, int to) {
    int i = from;
    while (i < to && Chars.isDigit(s.charAt(i))) {
      i++;
    }
    return i;
  }
}
