package dev.fixdex.diagnose;

import dev.fixdex.errortext.Region;
import dev.fixdex.errortext.Token;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the lines of a log that show which command is run next. They are no messages: what an entry
 * quotes may be among their words although nothing went wrong.
 */
final class EchoedCommand {
  /**
   * How such lines begin after times and prefixes: prompts of shells, {@code set -x}, and steps of
   * Docker's builds.
   */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "[\\s|]{0,4}(?:"
              + "[\\w.@:~/-]{0,60}\\$ \\S"
              + "|\\+{1,4} [\\w./]"
              + "|PS [A-Z]:\\\\[^>\\n]{0,80}> \\S"
              + "|#\\d{1,4} \\[[^\\]\\n]{1,40}\\] [A-Z]{3,11} "
              + "|Step \\d{1,3}/\\d{1,3} : "
              + "|> \\[[^\\]\\n]{1,40}\\] [A-Z]{3,11} )");

  /** What a CI's runner writes before a command; the second word says it, or the first alone. */
  private static final String GROUP = "group";

  private static final String RUN = "run";
  private static final String COMMAND = "command";

  private EchoedCommand() {}

  /** Whether a line shows a command. */
  static boolean is(String line, List<Token> tokens) {
    int next = 0;
    while (next < tokens.size() && isPrefix(tokens.get(next))) {
      next++;
    }
    String last = next == 0 ? "" : tokens.get(next - 1).text();
    if (last.equals(COMMAND)) {
      return true;
    }
    if (last.equals(GROUP)) {
      return next < tokens.size() && tokens.get(next).text().equals(RUN);
    }
    int from = next == 0 ? 0 : tokens.get(next - 1).end();
    return BEGINNING.matcher(line).region(from, line.length()).lookingAt();
  }

  private static boolean isPrefix(Token token) {
    return token.region() == Region.PREFIX || token.region() == Region.TIME;
  }
}
