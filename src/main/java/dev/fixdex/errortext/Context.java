package dev.fixdex.errortext;

import java.util.List;
import java.util.Set;

/** The words before a number, which say what the number means. */
final class Context {
  /** How many units may stand between two words that belong together, as in {@code code: (}. */
  private static final int REACH = 3;

  private static final Set<String> EXITS =
      Set.of("exit", "exited", "exits", "returned", "terminated", "finished", "died", "process");
  private static final Set<String> NUMBER_WORDS =
      Set.of(
          "bugcheck",
          "code",
          "errcode",
          "errno",
          "error",
          "error_code",
          "errorcode",
          "exception",
          "exit",
          "hr",
          "hresult",
          "ntstatus",
          "result",
          "returned",
          "status",
          "stop");

  private final String s;
  private final List<Token> tokens;
  private final int first;
  private final int at;

  /**
   * The context of the number at an offset.
   *
   * @param first index of the line's first token
   */
  Context(String s, List<Token> tokens, int first, int at) {
    this.s = s;
    this.tokens = tokens;
    this.first = first;
    this.at = at;
  }

  /** The text of the word {@code back} places before, or empty when it stands too far away. */
  String word(int back) {
    int start = at;
    for (int k = 1; k <= back; k++) {
      int index = tokens.size() - k;
      if (index < first || start - tokens.get(index).end() > REACH) {
        return "";
      }
      Token token = tokens.get(index);
      if (k == back) {
        return token.region() == Region.PREFIX ? "" : token.text();
      }
      start = token.start();
    }
    return "";
  }

  /** Whether a number in hexadecimal here is a code and no address. */
  boolean announcesNumber() {
    return NUMBER_WORDS.contains(word(1));
  }

  /** The code that this number is, or empty. */
  String codeOf(String number) {
    String before = word(1);
    return switch (before) {
      case "exit", "exited", "exitcode", "exit_code", "exitstatus", "exit-code", "rc" ->
          "exit-" + number;
      case "signal" -> CodeNames.SIGNAL_NUMBERS.getOrDefault(number, "signal-" + number);
      case "errno", "winerror", "sqlstate" -> before + "-" + number;
      case "http", "https" -> isStatus(number, '1') ? "http-" + number : "";
      case "code", "status", "value" -> afterCode(before, number);
      case "error", "err", "errcode", "errorcode", "error_code", "fault", "exception" ->
          afterError(number);
      case "curl" -> s.charAt(at - 1) == '(' ? "curl-" + number : "";
      case "with" -> EXITS.contains(word(2)) ? "exit-" + number : "";
      default -> afterVersion(number);
    };
  }

  private String afterCode(String before, String number) {
    for (int back = 2; back <= 4; back++) {
      String word = word(back);
      if (EXITS.contains(word) || word.equals("exit-code")) {
        return "exit-" + number;
      }
      if (word.equals("http") || word.equals("response")) {
        return isStatus(number, '1') ? "http-" + number : "";
      }
    }
    if (!before.equals("code")) {
      return isStatus(number, '4') ? "http-" + number : "";
    }
    if (word(2).equals("status")) {
      return isStatus(number, '1') ? "http-" + number : "";
    }
    return "error-" + number;
  }

  private String afterError(String number) {
    if (word(2).equals("os")) {
      return "errno-" + number;
    }
    Token error = tokens.getLast();
    return colonBefore(error.end()) && !error.text().endsWith("code") ? "" : "error-" + number;
  }

  private boolean colonBefore(int from) {
    for (int i = from; i < at; i++) {
      if (s.charAt(i) == ':') {
        return true;
      }
    }
    return false;
  }

  /** {@code HTTP/1.1 429}. */
  private String afterVersion(String number) {
    boolean http = word(1).startsWith("http/") || (word(2).equals("http") && word(1).length() <= 3);
    return http && isStatus(number, '1') ? "http-" + number : "";
  }

  private static boolean isStatus(String number, char least) {
    return number.length() == 3
        && number.charAt(0) >= least
        && number.charAt(0) <= '5'
        && Chars.isDigit(number.charAt(1));
  }
}
