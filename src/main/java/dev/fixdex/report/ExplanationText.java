package dev.fixdex.report;

import dev.fixdex.search.Explanation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why hits are where they are, in words. */
public final class ExplanationText {
  private static final int MOST_LINES = 3;
  private static final int MOST_WORDS = 8;
  private static final int LONGEST = 100;

  private ExplanationText() {}

  /** One paragraph a hit, best first; empty when there are none. */
  public static String of(List<Explanation> explanations, TerminalStyle style) {
    StringBuilder text = new StringBuilder();
    int number = 1;
    for (Explanation each : explanations) {
      String title = SafeText.of(each.hit().title());
      text.append(String.format(Locale.ROOT, "%2d. %s\n", number++, style.bold(title)));
      text.append("    ").append(style.dim(SafeText.of(each.hit().id())));
      text.append(String.format(Locale.ROOT, ", score %.1f\n", each.hit().score()));
      each.lines().stream().limit(MOST_LINES).forEach(line -> text.append(line(line)));
      if (each.lines().size() > MOST_LINES) {
        text.append("    ").append(each.lines().size() - MOST_LINES).append(" more lines\n");
      }
      if (each.trust() < 1) {
        String standing = each.standing().name().toLowerCase(Locale.ROOT);
        text.append(
            String.format(
                Locale.ROOT, "    all times %.2f: the entry is %s\n", each.trust(), standing));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String line(Explanation.Line line) {
    StringBuilder text = new StringBuilder("    asked: " + excerpt(line.text()) + "\n");
    if (line.gaveText() > 0) {
      text.append(
          String.format(
              Locale.ROOT, "    %6.1f  like its text: %s\n", line.gaveText(), excerpt(line.met())));
    }
    if (!line.words().isEmpty()) {
      String words =
          line.words().stream()
              .limit(MOST_WORDS)
              .map(ExplanationText::word)
              .collect(Collectors.joining(", "));
      int more = line.words().size() - MOST_WORDS;
      String rest = more > 0 ? ", " + more + " more" : "";
      text.append(
          String.format(Locale.ROOT, "    %6.1f  words: %s%s\n", line.gaveWords(), words, rest));
    }
    if (line.naming() > 1) {
      text.append(
          String.format(
              Locale.ROOT,
              "            all times %.1f: asked about %s\n",
              line.naming(),
              SafeText.of(line.technology())));
    }
    return text.toString();
  }

  private static String word(Explanation.Word word) {
    String met = SafeText.of(word.met());
    String how =
        switch (word.how()) {
          case EXACT -> "";
          case CODE -> " as an error code";
          case FORM -> " by its form " + met;
          case INSTEAD -> " for " + met;
          case BEGINNING -> " begins " + met;
        };
    return String.format(Locale.ROOT, "%s%s %.1f", SafeText.of(word.asked()), how, word.gave());
  }

  private static String excerpt(String text) {
    String line = text.strip();
    return line.length() <= LONGEST
        ? SafeText.of(line)
        : SafeText.of(line.substring(0, line.offsetByCodePoints(0, LONGEST / 2))) + " …";
  }
}
