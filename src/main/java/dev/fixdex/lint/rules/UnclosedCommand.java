package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.finding.Severity;
import dev.fixdex.lint.EntryRule;
import dev.fixdex.lint.LintContext;
import dev.fixdex.lint.Reporter;
import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.paste.CodeFamily;
import dev.fixdex.schema.Outline;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block for a POSIX shell that leaves a quote, a here-document or a compound command open. */
public final class UnclosedCommand implements EntryRule {
  private static final Map<String, String> CLOSERS =
      Map.of("if", "fi", "do", "done", "case", "esac");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]+|[;&|(]+|[^\\sA-Za-z_;&|(]+");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "FD412",
        "unclosed-command",
        Severity.ERROR,
        "A shell block leaves a quote, a here-document, `if`, `do` or `case` open.",
        "Pasted into a terminal it does nothing but wait for the rest, with a prompt that few"
            + " people know. A block with `...` in it is not looked at.",
        new RuleExample("docker image ls\n", "docker image ls --format «\"»{{.ID}}\n"),
        new RuleExample("docker image ls\n", "«if» docker image ls; then\n  echo fine\n"));
  }

  @Override
  public void check(Entry entry, LintContext context, Reporter reporter) {
    for (CodeBlock block : entry.codeBlocks()) {
      boolean shell = CodeFamily.of(block.language()) == CodeFamily.POSIX;
      boolean shown =
          block
              .section()
              .filter(s -> s.equals(Outline.SYMPTOMS) || s.equals(Outline.CONTEXT))
              .isPresent();
      String text = block.code().text();
      // The quotes of $'...' have escapes of their own.
      if (shell && !shown && !text.contains("...") && !text.contains("…") && !text.contains("$'")) {
        check(block, reporter);
      }
    }
  }

  private static void check(CodeBlock block, Reporter reporter) {
    var open = ShellLines.open(block);
    if (open.isPresent()) {
      String what = open.get().value();
      reporter.report(open.get().span(), "%s is never closed".formatted(what), null);
      return;
    }
    Deque<Located<String>> openers = new ArrayDeque<>();
    boolean continued = false;
    for (ShellLines.Line line : ShellLines.of(block)) {
      if (!scan(line, continued, openers, reporter)) {
        return;
      }
      continued = line.source().value().endsWith("\\");
    }
    if (!openers.isEmpty()) {
      Located<String> first = openers.getLast();
      String message = "`%s` has no `%s`".formatted(first.value(), CLOSERS.get(first.value()));
      reporter.report(first.span(), message, null);
    }
  }

  /** Returns whether all is well so far. */
  private static boolean scan(
      ShellLines.Line line, boolean continued, Deque<Located<String>> openers, Reporter reporter) {
    int base = line.source().span().start();
    boolean begins = !continued;
    Matcher matcher = WORD.matcher(line.bare());
    while (matcher.find()) {
      String word = matcher.group();
      Span span = new Span(base + matcher.start(), base + matcher.end());
      boolean whole =
          matcher.end() == line.bare().length()
              || " \t;&|()".indexOf(line.bare().charAt(matcher.end())) >= 0;
      if (begins && whole && CLOSERS.containsKey(word)) {
        openers.push(new Located<>(word, span));
      } else if (begins && whole && CLOSERS.containsValue(word)) {
        boolean fits = !openers.isEmpty() && word.equals(CLOSERS.get(openers.peek().value()));
        if (!fits) {
          reporter.report(span, "`%s` closes nothing".formatted(word), null);
          return false;
        }
        openers.pop();
      }
      boolean keyword = word.matches("then|do|else|elif|if|while|until|in");
      begins =
          ";&|(".indexOf(word.charAt(0)) >= 0
              || word.equals("!")
              || word.equals("{")
              || (begins && keyword);
    }
    return true;
  }
}
