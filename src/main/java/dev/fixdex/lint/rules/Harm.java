package dev.fixdex.lint.rules;

import dev.fixdex.entry.CodeBlock;
import dev.fixdex.paste.CodeFamily;
import dev.fixdex.source.Located;
import dev.fixdex.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a block that can do harm.
 *
 * @param place of what is to be seen
 * @param command of the command by which it may be allowed
 * @param what it does, to follow "this"
 */
record Harm(Span place, Span command, String what) {
  /** An instruction that runs a command, and its options. */
  private static final Pattern RUN =
      Pattern.compile(
          "(?i)[ \\t]{0,20}(?:ONBUILD[ \\t]{1,8})?RUN[ \\t]{1,8}(?:--\\S{1,200}[ \\t]{1,8}){0,8}");

  private static final Pattern INSTRUCTION =
      Pattern.compile("(?i)[ \\t]{0,20}(?:ONBUILD[ \\t]{1,8})?[A-Z]{3,12}[ \\t].*");

  /** What a block does: its commands, the scripts within them, and its SQL. */
  static List<Harm> in(CodeBlock block) {
    List<Located<String>> lines = block.code().lines();
    return switch (CodeFamily.of(block.language())) {
      case SQL -> ofSql(lines);
      case DOCKERFILE -> ofImage(lines);
      default -> ofShell(ShellLines.of(block));
    };
  }

  private static List<Harm> ofShell(List<ShellLines.Line> lines) {
    List<ShellCommand> commands = ShellCommand.of(ShellText.of(lines));
    List<Harm> found = new ArrayList<>();
    commands.forEach(command -> Danger.of(command).ifPresent(what -> found.add(of(command, what))));
    NavigableMap<Integer, ShellCommand> byWord = byWord(commands);
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      while (to < lines.size() && lines.get(to).kind() == ShellLines.Kind.HERE) {
        to++;
      }
      if (to > from && from > 0) {
        Span opener = lines.get(from - 1).source().span();
        List<Located<String>> here =
            lines.subList(from, to).stream().map(ShellLines.Line::source).toList();
        found.addAll(ofHere(byWord.subMap(opener.start(), opener.end() + 1).values(), here));
      }
      from = to + 1;
    }
    return found;
  }

  private static Harm of(ShellCommand command, String what) {
    boolean evaluates = FetchedScript.EVALUATORS.contains(command.name());
    Span words = command.pipeline();
    Span pipeline = evaluates ? words.union(command.statement().span()) : words;
    boolean before = Danger.skipsTlsByVariable(command);
    return new Harm(before ? command.withAssignments() : pipeline, pipeline, what);
  }

  /** The commands by the places of their words. */
  private static NavigableMap<Integer, ShellCommand> byWord(List<ShellCommand> commands) {
    NavigableMap<Integer, ShellCommand> byWord = new TreeMap<>();
    for (ShellCommand command : commands) {
      command.words().forEach(word -> byWord.put(word.span().start(), command));
    }
    return byWord;
  }

  /** What a here-document does to the programs on the line that opens it. */
  private static List<Harm> ofHere(Collection<ShellCommand> readers, List<Located<String>> lines) {
    if (readers.stream().anyMatch(Danger::readsSql)) {
      return ofSql(lines);
    }
    return readers.stream().anyMatch(Danger::readsCommands)
        ? ofShell(ShellLines.of("bash", lines))
        : List.of();
  }

  private static List<Harm> ofSql(List<Located<String>> lines) {
    JoinedLines sql = JoinedLines.of(lines);
    return SqlDanger.in(sql.text()).stream()
        .map(loss -> sql.span(loss.start(), loss.end()))
        .map(span -> new Harm(span, span, Danger.LOSES_DATA))
        .toList();
  }

  /** What is deleted within an image is nobody's loss; what a server sends may be anything. */
  private static List<Harm> ofImage(List<Located<String>> lines) {
    List<Located<String>> commands = new ArrayList<>();
    boolean continued = false;
    for (Located<String> line : lines) {
      String text = line.value();
      Matcher run = RUN.matcher(text);
      boolean runs = !continued && run.lookingAt();
      boolean other = !continued && !runs && INSTRUCTION.matcher(text).matches();
      int from = runs ? run.end() : other ? text.length() : 0;
      commands.add(new Located<>(" ".repeat(from) + text.substring(from), line.span()));
      continued = text.stripTrailing().endsWith("\\") && !other;
    }
    return ofShell(ShellLines.of("bash", commands)).stream()
        .filter(harm -> Danger.isOfTrust(harm.what()))
        .toList();
  }
}
