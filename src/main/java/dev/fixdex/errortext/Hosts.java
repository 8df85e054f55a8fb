package dev.fixdex.errortext;

/** Hosts with a port, accounts at a host, and file names with a line number. */
final class Hosts {
  private Hosts() {}

  /** The end of such a name at {@code from}, whose blob ends at {@code blob}, or {@code from}. */
  static int end(String s, int from, int blob, int to) {
    if (Paths.isSource(s, from, blob)) {
      int position = Paths.position(s, blob, to);
      return position > blob ? position : from;
    }
    int at = s.indexOf('@', from, blob);
    if (at > from) {
      return account(s, from, at, blob);
    }
    if (blob >= to || s.charAt(blob) != ':' || !isHost(s, from, blob)) {
      return from;
    }
    int port = Addresses.port(s, blob, to);
    return port > blob ? port : from;
  }

  private static int account(String s, int from, int at, int blob) {
    int dot = s.indexOf('.', at + 1, blob);
    int slash = s.indexOf('/', from, blob);
    boolean host = dot > at + 1 && dot + 1 < blob && Chars.isLetter(s.charAt(at + 1)) && slash < 0;
    return host ? dotless(s, blob) : from;
  }

  private static int dotless(String s, int end) {
    int i = end;
    while (!Chars.isAlnum(s.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean isHost(String s, int from, int blob) {
    for (int i = from; i < blob; i++) {
      char c = s.charAt(i);
      if (!Chars.isWordChar(c) && c != '.' && c != '-') {
        return false;
      }
    }
    int dot = s.indexOf('.', from, blob);
    boolean dotted = dot > from && dot < blob - 1 && Chars.isLetter(s.charAt(blob - 1));
    return dotted || Fold.fold(s, from, blob).equals("localhost");
  }
}
