package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.paste.CodeFamily;
import dev.fixdex.paste.Session;
import dev.fixdex.schema.Outline;
import dev.fixdex.shell.Fault;
import dev.fixdex.shell.ShellSyntax;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the blocks of an entry stop being scripts of a POSIX shell. */
final class ShellFaults {
  /** What stands for something that the author left out, and a fence: the one before is open. */
  private static final Pattern SKETCH =
      Pattern.compile("\\.\\.\\.|…|(?<!<)<\\p{L}[^<>\\n]{0,60}>|(?m:^ {0,3}```)");

  private ShellFaults() {}

  /**
   * The first fault of each block, with what to say of it. A placeholder is a word like any other,
   * and stays one when it is filled in.
   *
   * @param open whether those for which a shell would wait are wanted, or the others
   */
  static Stream<Located<String>> of(Entry entry, boolean open) {
    return entry.codeBlocks().stream()
        .filter(ShellFaults::isGiven)
        .flatMap(block -> fault(block, open));
  }

  /** Whether a block is one that a reader gives to a POSIX shell as it stands. */
  static boolean isScript(CodeBlock block) {
    return isGiven(block) && !ShellLanguage.isFish(block.language());
  }

  /** Whether it is one that a reader gives to a POSIX shell or to fish. */
  private static boolean isGiven(CodeBlock block) {
    CodeFamily family = CodeFamily.of(block.language());
    boolean quoted =
        block
            .section()
            .filter(s -> s.equals(Outline.SYMPTOMS) || s.equals(Outline.CONTEXT))
            .isPresent();
    String text = block.code().text();
    return (family == CodeFamily.POSIX || ShellLanguage.isFish(block.language()))
        && !quoted
        && !(mayBeSketch(text) && SKETCH.matcher(text).find())
        && Session.read(family, text).isEmpty();
  }

  /** Whether a text has a sign that {@link #SKETCH} looks for, which is slow to try. */
  private static boolean mayBeSketch(String text) {
    return text.contains("...")
        || text.indexOf('…') >= 0
        || text.indexOf('<') >= 0
        || text.contains("```");
  }

  private static Stream<Located<String>> fault(CodeBlock block, boolean open) {
    List<Located<String>> lines = block.code().lines();
    String script = block.code().text();
    boolean fish = ShellLanguage.isFish(block.language());
    Optional<Fault> fault = fish ? openQuote(script) : ShellSyntax.fault(script);
    return fault
        .or(() -> cutOff(block, script))
        .filter(found -> found.open() == open)
        .filter(found -> !block.language().equals("zsh") || isFaultInZsh(found, script))
        .map(found -> located(found, lines))
        .stream();
  }

  /** A last line that goes on; shells take it from a file and wait for more at a prompt. */
  private static Optional<Fault> cutOff(CodeBlock block, String script) {
    List<ShellLines.Line> lines = ShellLines.of(block);
    int end = script.length();
    return !lines.isEmpty() && lines.getLast().ending() == ShellLines.Ending.CONTINUED
        ? Optional.of(new Fault(end - 1, end, "The line goes on, and none follows", true))
        : Optional.empty();
  }

  /** Of the grammar of fish only quotes are known, in which a backslash escapes. */
  private static Optional<Fault> openQuote(String script) {
    int open = -1;
    for (int i = 0; i < script.length(); i++) {
      char c = script.charAt(i);
      if (c == '\\') {
        i++;
      } else if (open >= 0) {
        open = c == script.charAt(open) ? -1 : open;
      } else if (c == '"' || c == '\'') {
        open = i;
      } else if (c == '#' && (i == 0 || " \t\n;|(".indexOf(script.charAt(i - 1)) >= 0)) {
        int end = script.indexOf('\n', i);
        i = end < 0 ? script.length() : end;
      }
    }
    return open < 0
        ? Optional.empty()
        : Optional.of(new Fault(open, open + 1, "The quote is never closed", true));
  }

  /**
   * Whether zsh refuses what bash does. It has short forms of its own for loops, conditions and
   * functions, so that brackets and words tell nothing; quotes and the signs between commands do.
   */
  private static boolean isFaultInZsh(Fault fault, String script) {
    char first = fault.start() < script.length() ? script.charAt(fault.start()) : '(';
    return fault.open() ? "\"'`<\\".indexOf(first) >= 0 : "&|".indexOf(first) >= 0;
  }

  private static Located<String> located(Fault fault, List<Located<String>> lines) {
    int before = 0;
    for (Located<String> line : lines) {
      int length = line.value().length();
      if (fault.start() <= before + length) {
        int start = line.span().start() + fault.start() - before;
        int end = line.span().start() + Math.min(fault.end() - before, length);
        return new Located<>(fault.message(), new Span(start, Math.max(start, end)));
      }
      before += length + 1;
    }
    Span last = lines.isEmpty() ? Span.at(0) : Span.at(lines.getLast().span().end());
    return new Located<>(fault.message(), last);
  }
}
