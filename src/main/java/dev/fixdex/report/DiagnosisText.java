package dev.fixdex.report;

import dev.fixdex.diagnose.Advice;
import dev.fixdex.diagnose.Diagnosis;
import dev.fixdex.diagnose.LogLine;
import dev.fixdex.diagnose.Match;
import dev.fixdex.diagnose.Way;
import dev.fixdex.search.Command;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** A diagnosis as text for a terminal: the entry, what it was seen by, and what to do. */
public final class DiagnosisText {
  private static final String INDENT = "    ";

  private final TerminalStyle style;
  private final TextLines out;

  private DiagnosisText(TerminalStyle style) {
    this.style = style;
    this.out = new TextLines(style.width());
  }

  /** The text, with a line end at its end; empty when nothing was found. */
  public static String of(Diagnosis diagnosis, List<Advice> advice, TerminalStyle style) {
    DiagnosisText text = new DiagnosisText(style);
    for (int i = 0; i < advice.size(); i++) {
      text.entry(i + 1, advice.get(i));
    }
    if (diagnosis.more() > 0) {
      text.out.line(style.dim("%,d more; see them with --limit".formatted(diagnosis.more())));
    }
    return text.out.toString();
  }

  /** One entry, as it is found while a log is followed. */
  public static String of(int number, Advice advice, TerminalStyle style) {
    DiagnosisText text = new DiagnosisText(style);
    text.entry(number, advice);
    return text.out.toString();
  }

  private void entry(int number, Advice advice) {
    String title = SafeText.of(advice.explanation().subject().title());
    out.line(String.format(Locale.ROOT, "%2d. %s", number, style.bold(title)));
    String id = SafeText.of(advice.explanation().subject().id());
    out.line(INDENT + style.dim("%s · score %d".formatted(id, (int) advice.explanation().score())));
    advice.explanation().matches().forEach(this::match);
    if (!advice.tldr().isEmpty()) {
      out.blank();
      out.wrapped(SafeText.of(advice.tldr()), INDENT);
    }
    for (Command command : advice.commands()) {
      out.blank();
      SafeText.of(command.text())
          .lines()
          .forEach(line -> out.line(INDENT + "  " + style.green(line)));
    }
    out.blank();
    out.line(INDENT + style.cyan(SafeText.of(advice.url())));
    out.blank();
  }

  private void match(Match match) {
    out.blank();
    LogLine first = match.lines().getFirst();
    out.line(INDENT + style.cyan(place(first)) + "  " + style.yellow(SafeText.of(first.text())));
    if (match.count() > 1) {
      out.line(INDENT + style.dim(others(match)));
    }
    String errorText = match.errorText().lines().findFirst().orElse("");
    out.line(INDENT + style.dim(how(match.way()) + " `" + SafeText.of(errorText) + "`"));
  }

  /** How a line and a symptom fit, to be followed by the symptom. */
  static String how(Way way) {
    return switch (way) {
      case LITERAL -> "is literally";
      case WILDCARD -> "fits, with its gaps filled,";
      case WORDS -> "has most words of";
    };
  }

  static String place(LogLine line) {
    return SafeText.of(line.source()) + ":" + line.number();
  }

  private static String others(Match match) {
    String source = match.lines().getFirst().source();
    String numbers =
        match.lines().stream()
            .skip(1)
            .map(line -> Objects.equals(line.source(), source) ? "" + line.number() : place(line))
            .distinct()
            .collect(Collectors.joining(", "));
    String rest = match.count() > match.lines().size() ? ", …" : "";
    return "%,d times, also at %s%s".formatted(match.count(), numbers, rest);
  }
}
