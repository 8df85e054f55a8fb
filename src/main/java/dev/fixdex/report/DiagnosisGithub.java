package dev.fixdex.report;

import dev.fixdex.diagnose.Advice;
import dev.fixdex.diagnose.LogLine;
import dev.fixdex.diagnose.Match;
import java.util.List;

/** A diagnosis as commands of a GitHub workflow: one annotation for each entry. */
public final class DiagnosisGithub {
  /** GitHub shows ten annotations of a step and drops the others. */
  private static final int MOST = 10;

  private DiagnosisGithub() {}

  /** The commands, one a line. */
  public static String of(List<Advice> advice) {
    StringBuilder text = new StringBuilder();
    advice.stream().limit(MOST).forEach(entry -> annotation(entry, text));
    return text.toString();
  }

  private static void annotation(Advice advice, StringBuilder text) {
    String id = advice.explanation().subject().id();
    String title = id + ": " + advice.explanation().subject().title();
    Match match = advice.explanation().matches().getFirst();
    LogLine line = match.lines().getFirst();
    String message =
        "%s%n%s %s%n%s"
            .formatted(advice.tldr(), DiagnosisText.place(line), line.text(), advice.url())
            .replace("\r", "")
            .strip();
    text.append("::error title=")
        .append(escaped(title).replace(":", "%3A").replace(",", "%2C"))
        .append("::")
        .append(escaped(message))
        .append('\n');
  }

  /** As the runner unescapes it. */
  private static String escaped(String text) {
    return SafeText.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
