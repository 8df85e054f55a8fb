package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Edit;
import dev.fixdex.finding.Fix;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A letter of another alphabet in a command that looks like one of ours. */
public final class LookAlikeLetter implements EntryRule {
  /** Letters of Greek and Cyrillic that print as a Latin one, and that one below each. */
  private static final String FOREIGN =
      "\u0430\u0441\u0435\u043E\u0440\u0445\u0443\u0456\u0455\u0458\u0501\u04BB\u051B\u051D"
          + "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u0423\u0406\u0405\u0408"
          + "\u03BF\u03BD\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7";

  private static final String LATIN = "aceopxyisjdhqwABEKMHOPCTXYISJovABEZHIKMNOPTYX";

  /** Full-width forms of ASCII, as input methods of East Asia make them. */
  private static final int WIDE_FROM = 0xFF01;

  private static final int WIDE_TO = 0xFF5E;
  private static final int WIDE_SHIFT = WIDE_FROM - '!';
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD416",
        "look-alike-letter",
        Severity.WARNING,
        "A word of a command has a letter of another alphabet that looks like a Latin one.",
        "The shell knows no such program or option, nobody can see why, and whoever registers the"
            + " look-alike of a name is trusted in its place. Words that are written in one other"
            + " alphabet, such as a message in quotes, are fine.",
        new RuleExample("docker image ls\n", "d\u00AB\u043E\u00BBcker image ls\n"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (CodeBlock block : entry.codeBlocks()) {
      if (block.text().chars().anyMatch(c -> latin(c) != 0)) {
        List<ShellLines.Line> lines = ShellLines.of(block);
        Set<Integer> programs =
            ShellCommand.of(ShellText.of(lines)).stream()
                .map(command -> command.words().getFirst().span().start())
                .collect(Collectors.toSet());
        lines.forEach(line -> check(line, programs, reporter));
      }
    }
  }

  /** {@code programs} are the places in the file at which the names of programs begin. */
  private static void check(ShellLines.Line line, Set<Integer> programs, Reporter reporter) {
    int base = line.source().span().start();
    Matcher word = WORD.matcher(line.command());
    while (word.find()) {
      String text = word.group();
      boolean possible = text.chars().allMatch(c -> c < 0x80 || latin(c) != 0);
      boolean mixed = text.chars().anyMatch(c -> c < 0x80 && Character.isLetter(c));
      boolean program = programs.contains(base + word.start());
      boolean wide = text.chars().allMatch(c -> c >= WIDE_FROM && c <= WIDE_TO);
      if (possible && text.chars().anyMatch(c -> c >= 0x80) && (mixed || program || wide)) {
        report(text, base + word.start(), reporter);
      }
    }
  }

  private static void report(String word, int start, Reporter reporter) {
    StringBuilder plain = new StringBuilder();
    int first = -1;
    int end = 0;
    for (int i = 0; i < word.length(); i++) {
      char latin = latin(word.charAt(i));
      plain.append(latin == 0 ? word.charAt(i) : latin);
      if (latin != 0) {
        first = first < 0 ? i : first;
        end = i + 1;
      }
    }
    Span span = new Span(start + first, start + end);
    String order = "Write `%s`".formatted(plain);
    Edit edit = new Edit(span, plain.substring(first, end));
    reporter.report(
        span,
        "U+%04X looks like `%s` and is another letter"
            .formatted((int) word.charAt(first), plain.charAt(first)),
        order,
        new Fix(order, false, List.of(edit)));
  }

  /** The ASCII character that one looks like; 0 for none. */
  private static char latin(int c) {
    if (c >= WIDE_FROM && c <= WIDE_TO) {
      return (char) (c - WIDE_SHIFT);
    }
    int at = c < 0x0391 ? -1 : FOREIGN.indexOf(c);
    return at < 0 ? 0 : LATIN.charAt(at);
  }
}
