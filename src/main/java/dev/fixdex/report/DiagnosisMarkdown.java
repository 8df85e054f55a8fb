package dev.fixdex.report;

import dev.fixdex.diagnose.Advice;
import dev.fixdex.diagnose.Diagnosis;
import dev.fixdex.diagnose.LogLine;
import dev.fixdex.diagnose.Match;
import dev.fixdex.search.Command;
import java.util.List;

/** A diagnosis as Markdown, for issues and job summaries. Text of logs stays text. */
public final class DiagnosisMarkdown {
  private DiagnosisMarkdown() {}

  /** The text, with a line end at its end. */
  public static String of(Diagnosis diagnosis, List<Advice> advice) {
    StringBuilder text = new StringBuilder("## Diagnosis\n\n");
    if (advice.isEmpty()) {
      text.append("No entry explains the %s of the log.\n".formatted(diagnosis.counted()));
    }
    advice.forEach(entry -> entry(entry, text));
    if (diagnosis.more() > 0) {
      text.append(
          diagnosis.more() == 1
              ? "1 more entry fits less well.\n"
              : "%,d more entries fit less well.\n".formatted(diagnosis.more()));
    }
    return text.toString();
  }

  private static void entry(Advice advice, StringBuilder text) {
    String title = MarkdownText.escaped(advice.explanation().subject().title());
    String url = advice.url().startsWith("http") ? advice.url() : "";
    text.append("### ")
        .append(url.isEmpty() ? title : "[" + title + "](<" + MarkdownText.target(url) + ">)")
        .append("\n\n");
    String id = MarkdownText.code(advice.explanation().subject().id());
    text.append(id).append(", score ").append((int) advice.explanation().score()).append("\n\n");
    advice.explanation().matches().forEach(match -> match(match, text));
    if (!advice.tldr().isEmpty()) {
      text.append('\n').append(MarkdownText.escaped(advice.tldr())).append('\n');
    }
    for (Command command : advice.commands()) {
      text.append('\n').append(MarkdownText.block(command.language(), command.text()));
    }
    text.append('\n');
  }

  private static void match(Match match, StringBuilder text) {
    LogLine first = match.lines().getFirst();
    text.append("- ")
        .append(MarkdownText.code(DiagnosisText.place(first)))
        .append(match.count() > 1 ? " (%,d times) ".formatted(match.count()) : " ")
        .append(MarkdownText.code(first.text()))
        .append(' ')
        .append(DiagnosisText.how(match.way()))
        .append(' ')
        .append(MarkdownText.code(match.errorText().lines().findFirst().orElse("")))
        .append('\n');
  }
}
