package dev.fixdex.errortext;

/** Process and thread numbers with their keys, such as {@code pid=123}. */
final class Processes {
  private static final PackedWords KEYS = new PackedWords("pid", "ppid", "tid", "tgid", "thread");

  private Processes() {}

  /** Whether a packed word may have a process's number after it. */
  static boolean isKey(long packed) {
    return KEYS.contains(packed);
  }

  /** The end of a key with its number at {@code from}, or {@code from}. */
  static int end(String s, int from, int to) {
    int key = from;
    while (key < to && key < from + 7 && Chars.isAsciiLetter(s.charAt(key))) {
      key++;
    }
    if (key >= to || !KEYS.contains(PackedWords.pack(s, from, key))) {
      return from;
    }
    int i = key;
    while (i < to && i < key + 2 && "=:# ".indexOf(s.charAt(i)) >= 0) {
      i++;
    }
    int hex = HexRuns.prefixed(s, i, to);
    int end = hex > i ? hex : Units.number(s, i, to);
    return i > key && end > i && (end >= to || !Chars.isWordChar(s.charAt(end))) ? end : from;
  }
}
