package dev.fixdex.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One level of nesting while {@link ShellPlaces} reads. */
final class ShellFrame {
  /** What the level holds. */
  enum Kind {
    COMMANDS,
    DOUBLE,
    PARAMETER,
    ARITHMETIC
  }

  /** Words before a command that are not part of it. */
  private static final Set<String> RESERVED =
      Set.of("if", "then", "elif", "else", "while", "until", "do", "{", "!", "time", "coproc");

  final Kind kind;
  final char closer;
  final boolean quoted;

  /** The word that is read; within quotes, the one that they stand in. */
  final StringBuilder word;

  /** The words of the command before it. */
  final List<String> words;

  boolean plain;
  boolean inWord;
  boolean inTest;
  int nesting;
  int cases;
  private final ShellVariables variables;
  private boolean redirected;
  private boolean hereString;
  private ShellVariables.Mark wordStart;
  private ShellVariables.Mark commandStart;
  private ShellVariables.Mark pipelineStart;
  private ShellVariables.Mark pipelineEnd;
  private ShellVariables.@Nullable Mark hereStringStart;
  private ShellVariables.Mark hereStringEnd;
  private ShellRole pipelineRole = ShellRole.ARGUMENT;
  private ShellRole lineRole = ShellRole.ARGUMENT;

  private ShellFrame(
      Kind kind, char closer, boolean plain, boolean quoted, ShellVariables variables) {
    this(kind, closer, plain, quoted, variables, new StringBuilder(), new ArrayList<>());
  }

  private ShellFrame(
      Kind kind,
      char closer,
      boolean plain,
      boolean quoted,
      ShellVariables variables,
      StringBuilder word,
      List<String> words) {
    this.variables = variables;
    this.wordStart = variables.here();
    this.pipelineStart = wordStart;
    this.pipelineEnd = wordStart;
    this.hereStringEnd = wordStart;
    this.commandStart = wordStart;
    this.kind = kind;
    this.closer = closer;
    this.plain = plain;
    this.quoted = quoted;
    this.word = word;
    this.words = words;
  }

  static ShellFrame commands(char closer, boolean plain, ShellVariables variables) {
    return new ShellFrame(Kind.COMMANDS, closer, plain, false, variables);
  }

  /** Double quotes in a command's word. */
  ShellFrame quotes(boolean plainInside) {
    ShellFrame inside = new ShellFrame(Kind.DOUBLE, '"', plainInside, true, variables, word, words);
    inside.redirected = redirected;
    inside.hereString = hereString;
    return inside;
  }

  static ShellFrame parameter(boolean quoted, ShellVariables variables) {
    return new ShellFrame(Kind.PARAMETER, '}', true, quoted, variables);
  }

  static ShellFrame arithmetic(char closer, ShellVariables variables) {
    return new ShellFrame(Kind.ARITHMETIC, closer, true, false, variables);
  }

  /** What the command does with the rest of the word that is read. */
  ShellRole role() {
    return redirected || hereString ? ShellRole.ARGUMENT : ShellRole.next(words, word.toString());
  }

  /** Whether what begins here may be an option of the command. */
  boolean mayBeOption() {
    return word.isEmpty() && !redirected && !hereString && Operands.mayBeOption(words);
  }

  void endWord() {
    if (!inWord) {
      return;
    }
    String text = word.toString();
    boolean first = words.isEmpty();
    inTest = (inTest || (first && text.equals("[["))) && !text.equals("]]");
    cases += first && text.equals("case") ? 1 : 0;
    cases -= first && text.equals("esac") && cases > 0 ? 1 : 0;
    assign(text);
    if (hereString) {
      hereString = false;
      hereStringStart = hereStringStart == null ? wordStart : hereStringStart;
      hereStringEnd = variables.here();
    } else if (redirected) {
      redirected = false; // the target of a redirection is no argument
    } else if (text.equals("{") && !first && words.getFirst().equals("function")) {
      words.clear();
    } else if (!(first && RESERVED.contains(text))) {
      words.add(text);
    }
    word.setLength(0);
    inWord = false;
    wordStart = variables.here();
  }

  /** Whether the word before a pair of parentheses is the name of a function, which it forgets. */
  boolean beginFunction() {
    endWord();
    boolean function = words.size() == 1 && words.getFirst().indexOf('=') < 0;
    if (function) {
      words.clear();
    }
    return function;
  }

  /** Takes an assignment, or the words of a loop. */
  private void assign(String text) {
    if (kind != Kind.COMMANDS || wordStart.equals(variables.here())) {
      return;
    }
    if (Arguments.isAssignment(text)) {
      String name = text.substring(0, text.indexOf('=')).replace("+", "");
      variables.assign(name, wordStart, variables.here(), !words.isEmpty());
    } else if (words.size() > 2 && words.getFirst().equals("for")) {
      variables.assign(words.get(1), wordStart, variables.here(), false);
    }
  }

  /** Before the text that a command reads. */
  void beginHereString() {
    endWord();
    hereString = true;
  }

  /** Before a redirection: its target is no argument, nor is the number of what it redirects. */
  void endRedirectedWord() {
    if (inWord && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      word.setLength(0);
      inWord = false;
    }
    endWord();
    redirected = true;
  }

  void endCommand() {
    endWord();
    ShellRole input = ShellRole.input(words);
    if (input != ShellRole.ARGUMENT) {
      lineRole = lineRole == ShellRole.CODE ? lineRole : input;
      pipelineRole = input;
      if (hereStringStart != null) {
        variables.run(hereStringStart, hereStringEnd);
      }
    }
    if (ShellRole.runsEnvironment(words)) {
      variables.runEnvironment();
      if (Arguments.isAssignment(words.getFirst())) {
        variables.run(commandStart, variables.here());
      }
    }
    if (!words.isEmpty() && words.getFirst().equals("export")) {
      words.forEach(variables::export);
    }
    words.clear();
    inTest = false;
    redirected = false;
    hereString = false;
    hereStringStart = null;
    wordStart = variables.here();
    commandStart = wordStart;
  }

  /** After a {@code |}: what was read so far goes to the next command. */
  void nextInPipeline() {
    pipelineEnd = variables.here();
    pipelineRole = ShellRole.ARGUMENT;
  }

  /** At the end of a pipeline: what a later command of it runs must be harmless by itself. */
  void endPipeline() {
    if (pipelineEnd.slot() + pipelineEnd.name() > pipelineStart.slot() + pipelineStart.name()
        && pipelineRole != ShellRole.ARGUMENT) {
      variables.run(pipelineStart, pipelineEnd);
    }
    pipelineStart = variables.here();
    pipelineEnd = pipelineStart;
    pipelineRole = ShellRole.ARGUMENT;
  }

  /** What the commands of this line do with here-documents. */
  ShellRole lineInput() {
    return lineRole;
  }

  void endLine() {
    lineRole = ShellRole.ARGUMENT;
  }
}
