package dev.fixdex.search;

import dev.fixdex.errortext.Kind;
import dev.fixdex.errortext.Region;
import dev.fixdex.errortext.Token;
import java.util.List;
import java.util.Set;

/** How much a line of a log says about what went wrong, from its severity and its codes. */
final class Cues {
  private static final double ERROR = 1;

  /** Of a line with an error code. */
  static final double CODE = 0.9;

  private static final double WARNING = 0.85;
  private static final double NONE = 0.5;
  private static final double CHATTER = 0.25;

  /** Of a line that says how a command ended: what made it end is in another line. */
  private static final double ENDING = 0.1;

  /** Exit statuses that say no more than whether a command worked. */
  private static final Set<String> ENDINGS = Set.of("exit-0", "exit-1", "exit-2");

  private Cues() {}

  static double of(List<Token> line) {
    double cue = -1;
    for (Token token : line) {
      if (token.region() == Region.LEVEL || token.region() == Region.PREFIX) {
        cue = Math.max(cue, ofLevel(token.text()));
      } else if (token.kind() == Kind.CODE && ENDINGS.contains(token.text())) {
        return ENDING;
      } else if (token.kind() == Kind.CODE) {
        cue = Math.max(cue, CODE);
      }
    }
    return cue < 0 ? NONE : cue;
  }

  private static double ofLevel(String level) {
    return switch (level) {
      case "alert",
          "crit",
          "critical",
          "emerg",
          "err",
          "error",
          "fatal",
          "ftl",
          "panic",
          "severe" ->
          ERROR;
      case "warn", "warning", "wrn" -> WARNING;
      case "debug",
          "fine",
          "finer",
          "finest",
          "inf",
          "info",
          "note",
          "notice",
          "remark",
          "trace",
          "verbose" ->
          CHATTER;
      default -> -1;
    };
  }
}
