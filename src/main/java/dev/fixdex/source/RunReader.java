package dev.fixdex.source;

import java.util.List;
import java.util.Optional;

/** Asks a format's signs what a run was, where lost bytes leave several possibilities. */
final class RunReader {
  /** How much of a line is looked at on either side; no heading is longer. */
  private static final int CONTEXT = 256;

  private final String text;
  private final SignLexicon signs;

  RunReader(String text, SignLexicon signs) {
    this.text = text;
    this.signs = signs;
  }

  /** The only reading, or the one that the format decides for. */
  Optional<String> decided(DamagedRun run, List<String> readings) {
    if (readings.size() <= 1) {
      return readings.stream().findFirst();
    }
    int lineStart = run.span().start();
    int first = Math.max(0, lineStart - CONTEXT);
    while (lineStart > first && !endsLine(text.charAt(lineStart - 1))) {
      lineStart--;
    }
    int lineEnd = run.span().end();
    int last = Math.min(text.length(), lineEnd + CONTEXT);
    while (lineEnd < last && !endsLine(text.charAt(lineEnd))) {
      lineEnd++;
    }
    return signs.decide(
        text.substring(lineStart, run.span().start()),
        text.substring(run.span().end(), lineEnd),
        readings);
  }

  private static boolean endsLine(char c) {
    return c == '\n' || c == '\r';
  }
}
