package dev.fixdex.diagnose;

import java.util.Arrays;

/**
 * The text of an event in which numbers that no signature has are equal to each other: what is
 * found of an event depends on this text alone, so that it does not matter which of many events
 * came first. Digits become other digits, so that all stands where it stood. Not thread-safe.
 */
final class PlainDigits {
  private static final long BASIS = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;
  private static final int MOST_DIGITS = 18;
  private static final int MOST_TRIED = 1000;

  /** Pieces of times have fewer. */
  private static final int PORT_DIGITS = 4;

  private final String[] common = new String[MOST_DIGITS + 1];
  private final String[] joined = new String[MOST_DIGITS + 1];
  private final AtomTable atoms;
  private char[] plain = new char[256];
  private int length;

  PlainDigits(AtomTable atoms) {
    this.atoms = atoms;
    for (int digits = 1; digits <= MOST_DIGITS; digits++) {
      long first = first(digits);
      joined[digits] = Long.toString(first);
      common[digits] = "";
      for (long number = first; number < first + MOST_TRIED && isEmpty(digits); number++) {
        boolean fits = Long.toString(number).length() == digits && !atoms.hasNumber(number);
        common[digits] = fits ? Long.toString(number) : "";
      }
    }
  }

  private boolean isEmpty(int digits) {
    return common[digits].isEmpty();
  }

  /** A usual number of so many digits: a year stays a year, and a time a time. */
  private static long first(int digits) {
    return switch (digits) {
      case 4 -> 2000;
      case 10 -> 1_700_000_000L;
      case 13 -> 1_700_000_000_000L;
      default -> {
        long first = 1;
        for (int i = 1; i < digits; i++) {
          first *= 10;
        }
        yield first;
      }
    };
  }

  /** Takes the event {@code text[from, to)}. */
  void take(char[] text, int from, int to) {
    length = to - from;
    if (plain.length < length) {
      plain = new char[length * 2];
    }
    System.arraycopy(text, from, plain, 0, length);
    int i = 0;
    while (i < length) {
      i = isDigit(plain[i]) ? run(i) : i + 1;
    }
  }

  char[] text() {
    return plain;
  }

  int length() {
    return length;
  }

  /** A number that hardly two texts share. */
  long hash() {
    long hash = BASIS;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ plain[i]) * PRIME;
    }
    return hash;
  }

  /** Numbers with single signs between them, as in times and versions. */
  private int run(int from) {
    boolean named = isNamed(from);
    int end = from;
    int start = from;
    while (true) {
      while (end < length && isDigit(plain[end])) {
        end++;
      }
      boolean more = end + 1 < length && isJoint(plain[end]) && isDigit(plain[end + 1]);
      if (named || (start == from && !more) || isPort(from, start, end)) {
        alone(start, end);
      } else {
        replace(joined, start, end);
      }
      if (!more) {
        return end;
      }
      end++;
      start = end;
    }
  }

  /** Whether a piece of a run is as long as a service's port and stands after a colon. */
  private boolean isPort(int run, int from, int to) {
    return from > run && plain[from - 1] == ':' && to - from >= PORT_DIGITS;
  }

  private void alone(int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + plain[i] - '0';
    }
    if (!atoms.hasNumber(number)) {
      replace(common, from, to);
    }
  }

  private void replace(String[] by, int from, int to) {
    int digits = to - from;
    if (digits > MOST_DIGITS) {
      Arrays.fill(plain, from, to, '1');
    } else {
      by[digits].getChars(0, by[digits].length(), plain, from);
    }
  }

  /** Whether the number belongs to a name, as in {@code python3} or {@code CVE-2021-44228}. */
  private boolean isNamed(int at) {
    if (at == 0) {
      return false;
    }
    char before = plain[at - 1];
    boolean hyphen = (before == '-' || before == '/') && at > 1;
    return before == '_' || isLetter(hyphen ? plain[at - 2] : before);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isJoint(char c) {
    return c == ':' || c == '.' || c == '-' || c == '/' || c == ',' || c == 'T';
  }
}
