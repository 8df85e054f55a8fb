package dev.fixdex.errortext;

/**
 * The atoms of a line: runs of letters and runs of digits, folded, as numbers. They are found many
 * times faster than tokens, and whatever spelling a word of an error text has in a line, its atoms
 * are there too: a line without a word's atoms does not have the word.
 *
 * <p>The atoms of {@code E0308 NullPointer} are those of {@code e}, {@code 308} and {@code
 * nullpointer}. Digits count without leading zeros. In scripts without spaces each pair of units is
 * an atom, and each unit alone.
 */
public final class Atoms {
  private static final int BASIS = 0x811C9DC5;
  private static final int PRIME = 0x01000193;

  /** For ASCII: 0 for what ends a run, a lower-case letter, or a digit. */
  private static final byte[] ASCII = ascii();

  /** Takes atoms as they are found. */
  public interface Sink {
    /**
     * An atom.
     *
     * @param hash what it is known by; two atoms seldom share one
     * @param start offset of its first unit
     * @param end offset after its last unit
     */
    void atom(int hash, int start, int end);
  }

  private Atoms() {}

  private static byte[] ascii() {
    byte[] table = new byte[0x80];
    for (char c = '0'; c <= '9'; c++) {
      table[c] = (byte) c;
    }
    for (char c = 'a'; c <= 'z'; c++) {
      table[c] = (byte) c;
      table[c - 32] = (byte) c;
    }
    return table;
  }

  /** Hands on the atoms of {@code text[from, to)}, in order. */
  public static void scan(char[] text, int from, int to, Sink sink) {
    int i = from;
    while (i < to) {
      char c = text[i];
      if (c >= 0x80) {
        i = other(text, i, to, sink);
        continue;
      }
      byte k = ASCII[c];
      if (k == 0) {
        i++;
      } else if (k <= '9') {
        i = digits(text, i, to, sink);
      } else {
        i = letters(text, i, to, sink);
      }
    }
  }

  private static int digits(char[] text, int from, int to, Sink sink) {
    int i = from;
    while (i < to && text[i] == '0') {
      i++;
    }
    int hash = BASIS;
    while (i < to && Chars.isDigit(text[i])) {
      hash = (hash ^ text[i]) * PRIME;
      i++;
    }
    sink.atom(hash, from, i);
    return i;
  }

  private static int letters(char[] text, int from, int to, Sink sink) {
    int hash = BASIS;
    int i = from;
    while (i < to) {
      char c = text[i];
      if (c >= 0x80) {
        if (!joins(c)) {
          break;
        }
        hash = folded(hash, c);
      } else {
        byte k = ASCII[c];
        if (k <= '9') {
          break;
        }
        hash = (hash ^ k) * PRIME;
      }
      i++;
    }
    sink.atom(hash, from, i);
    return i;
  }

  private static int other(char[] text, int from, int to, Sink sink) {
    char c = text[from];
    if (Chars.isCjk(c)) {
      sink.atom(folded(BASIS, c), from, from + 1);
      if (from + 1 < to && Chars.isCjk(text[from + 1])) {
        sink.atom(folded(folded(BASIS, c), text[from + 1]), from, from + 2);
      }
      return from + 1;
    }
    return Chars.isLetter(c) ? letters(text, from, to, sink) : from + 1;
  }

  /** Whether a unit above ASCII goes on with a run of letters. */
  private static boolean joins(char c) {
    return Chars.isLetter(c) || Chars.classOf(c) == Chars.MARK;
  }

  private static int folded(int hash, char c) {
    if (Chars.classOf(c) == Chars.MARK) {
      return hash;
    }
    StringBuilder folded = new StringBuilder(2);
    Fold.append(folded, c);
    int mixed = hash;
    for (int i = 0; i < folded.length(); i++) {
      mixed = (mixed ^ folded.charAt(i)) * PRIME;
    }
    return mixed;
  }
}
