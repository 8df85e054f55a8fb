package dev.fixdex.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One level of nesting while {@link ShellPlaces} reads. */
final class ShellFrame {
  /** What the level holds. */
  enum Kind {
    COMMANDS,
    DOUBLE,
    PARAMETER,
    ARITHMETIC
  }

  /** Tells which slots, by index, a pipeline feeds to a shell. */
  interface Harmless {
    void mark(int from, int to);
  }

  /** Words before a command that are not part of it. */
  private static final Set<String> RESERVED =
      Set.of("if", "then", "elif", "else", "while", "until", "do", "{", "!", "time", "coproc");

  final Kind kind;
  final char closer;
  final boolean quoted;
  final StringBuilder word = new StringBuilder();
  final List<String> words = new ArrayList<>();
  boolean plain;
  boolean inWord;
  boolean inTest;
  boolean redirected;
  int nesting;
  int cases;
  private int pipelineStart;
  private int pipelineEnd;
  private ShellRole pipelineRole = ShellRole.ARGUMENT;
  private ShellRole lineRole = ShellRole.ARGUMENT;

  private ShellFrame(Kind kind, char closer, boolean plain, boolean quoted, int slot) {
    this.pipelineStart = slot;
    this.pipelineEnd = slot;
    this.kind = kind;
    this.closer = closer;
    this.plain = plain;
    this.quoted = quoted;
  }

  static ShellFrame commands(char closer, boolean plain, int slot) {
    return new ShellFrame(Kind.COMMANDS, closer, plain, false, slot);
  }

  static ShellFrame quotes(boolean plain) {
    return new ShellFrame(Kind.DOUBLE, '"', plain, true, 0);
  }

  static ShellFrame parameter(boolean quoted) {
    return new ShellFrame(Kind.PARAMETER, '}', true, quoted, 0);
  }

  static ShellFrame arithmetic(char closer) {
    return new ShellFrame(Kind.ARITHMETIC, closer, true, false, 0);
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
    if (redirected) {
      redirected = false; // the target of a redirection is no argument
    } else if (!(first && RESERVED.contains(text))) {
      words.add(text);
    }
    word.setLength(0);
    inWord = false;
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
    }
    words.clear();
    inTest = false;
    redirected = false;
  }

  /** After a {@code |}: what was read so far goes to the next command. */
  void nextInPipeline(int slot) {
    pipelineEnd = slot;
    pipelineRole = ShellRole.ARGUMENT;
  }

  /** At the end of a pipeline, before the slot with this index. */
  void endPipeline(Harmless harmless, int slot) {
    if (pipelineEnd > pipelineStart && pipelineRole != ShellRole.ARGUMENT) {
      harmless.mark(pipelineStart, pipelineEnd);
    }
    pipelineStart = slot;
    pipelineEnd = slot;
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
