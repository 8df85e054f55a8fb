package dev.fixdex.lint.rules;

import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A script in one piece: lines that go on stand on one line. Both readings are equally long.
 *
 * @param command as {@link ShellLines.Line#command}
 * @param bare as {@link ShellLines.Line#bare}
 */
record ShellText(String command, String bare, JoinedLines lines) {
  static ShellText of(List<ShellLines.Line> lines) {
    StringBuilder command = new StringBuilder();
    StringBuilder bare = new StringBuilder();
    for (ShellLines.Line line : lines) {
      command.append(line.command());
      bare.append(line.bare());
      switch (line.ending()) {
        case COMPLETE -> {
          boolean goesOn = endsWithOperator(line.bare());
          command.append(goesOn ? ' ' : '\n');
          bare.append(goesOn ? ' ' : '\n');
        }
        case CONTINUED -> {
          command.setCharAt(command.length() - 1, ' ');
          bare.setCharAt(bare.length() - 1, ' ');
          command.append(' ');
          bare.append(' ');
        }
        case IN_QUOTE -> {
          command.append('\n');
          bare.append(ShellLines.QUOTED);
        }
      }
    }
    List<Located<String>> sources = lines.stream().map(ShellLines.Line::source).toList();
    return new ShellText(command.toString(), bare.toString(), JoinedLines.of(sources));
  }

  private static boolean endsWithOperator(String line) {
    String end = line.stripTrailing();
    return end.endsWith("|") || end.endsWith("&&");
  }

  /** Where a piece of the script, which is not empty, stands in the file. */
  Span span(int from, int to) {
    return lines.span(from, to);
  }

  /**
   * The script in a quoted word of this one.
   *
   * @param quoted with its quotes
   * @param language of the script within
   */
  ShellText within(Located<String> quoted, String language) {
    List<Located<String>> inner = new ArrayList<>();
    int at = lines.offset(quoted.span().start()) + 1;
    String text = quoted.value().substring(1, quoted.value().length() - 1);
    for (String line : text.split("\n", -1)) {
      Span place =
          line.isEmpty() ? Span.at(span(at, at + 1).start()) : span(at, at + line.length());
      inner.add(new Located<>(line, place));
      at += line.length() + 1;
    }
    return of(ShellLines.of(language, inner));
  }
}
