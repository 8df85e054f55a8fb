package dev.fixdex.paste;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a program does with its arguments and its input, as far as they may be code. Read from lines
 * such as {@code sqlite3 | code -cmd 2+ | takes -init | reads code}.
 *
 * @param codeOptions options that take code, with what becomes of it
 * @param firstOperand number of the first operand that is code, from 1; 0 for none
 * @param lastOperand number of the last one
 * @param operandRole what becomes of them
 * @param taking options that take other words, with how many; none where it may only be glued on
 * @param replacing options after which no operand is code, since they give the code
 * @param flags options that make the next operand a script
 * @param input what becomes of its standard input
 * @param inputAlone whether that is so only without operands and code
 * @param wraps operands before the command that it starts; -1 where it starts none
 * @param closed whether none of its arguments is the name of a program that it starts
 * @param environment whether it takes what the environment holds for code
 * @param builtin whether only shells have it, as a command
 */
record Program(
    Map<String, ShellRole> codeOptions,
    int firstOperand,
    int lastOperand,
    ShellRole operandRole,
    Map<String, Integer> taking,
    Set<String> replacing,
    Set<String> flags,
    ShellRole input,
    boolean inputAlone,
    int wraps,
    boolean closed,
    boolean environment,
    boolean builtin) {
  Program {
    codeOptions = Map.copyOf(codeOptions);
    taking = Map.copyOf(taking);
    replacing = Set.copyOf(replacing);
    flags = Set.copyOf(flags);
  }

  /**
   * Reads what stands after a program's names.
   *
   * @throws IllegalArgumentException where a part begins with an unknown word
   */
  static Program of(String[] parts) {
    Reader reader = new Reader();
    for (String part : parts) {
      String[] words = part.strip().split(" +");
      for (int i = 1; i < words.length || i == 1; i++) {
        reader.take(words[0], i < words.length ? words[i] : "");
      }
    }
    return reader.program();
  }

  /** Whether it is there to run what it is given: shells, languages, databases. */
  boolean interprets() {
    return !builtin && wraps < 0 && (input != ShellRole.ARGUMENT || firstOperand > 0);
  }

  boolean isCodeOperand(int number) {
    return number >= firstOperand && number <= lastOperand;
  }

  private static final class Reader {
    private final Map<String, ShellRole> code = new HashMap<>();
    private final Map<String, Integer> taking = new HashMap<>();
    private final Set<String> replacing = new HashSet<>();
    private final Set<String> flags = new HashSet<>();
    private int first;
    private int last;
    private ShellRole operands = ShellRole.ARGUMENT;
    private ShellRole input = ShellRole.ARGUMENT;
    private boolean alone;
    private int wraps = -1;
    private boolean closed;
    private boolean environment;
    private boolean builtin;

    void take(String part, String word) {
      switch (part) {
        case "code" -> code(word, ShellRole.CODE);
        case "pattern" -> code(word, ShellRole.PATTERN);
        case "script" -> code(word, ShellRole.SCRIPT);
        case "remote" -> code(word, ShellRole.REMOTE);
        case "takes" -> takes(word);
        case "file" -> {
          takes(word);
          replacing.add(word);
        }
        case "flag" -> flags.add(word);
        case "reads" -> {
          if (word.equals("alone")) {
            alone = true;
          } else {
            input = word.equals("script") ? ShellRole.SCRIPT : ShellRole.CODE;
          }
        }
        case "wraps" -> wraps = Integer.parseInt(word);
        case "closed" -> closed = true;
        case "environment" -> environment = true;
        case "builtin" -> builtin = true;
        default -> throw new IllegalArgumentException("Expected: a part of a program: " + part);
      }
    }

    private void code(String word, ShellRole role) {
      if (!Character.isDigit(word.charAt(0))) {
        code.put(word, role);
        return;
      }
      first = word.charAt(0) - '0';
      last = word.endsWith("+") ? Integer.MAX_VALUE : word.charAt(word.length() - 1) - '0';
      operands = role;
    }

    private void takes(String word) {
      if (word.endsWith("*2")) {
        taking.put(word.substring(0, word.length() - 2), 2);
      } else if (word.endsWith("?")) {
        taking.put(word.substring(0, word.length() - 1), 0);
      } else {
        taking.put(word, 1);
      }
    }

    Program program() {
      return new Program(
          code,
          first,
          last,
          operands,
          taking,
          replacing,
          flags,
          input,
          alone,
          wraps,
          closed,
          environment,
          builtin);
    }
  }
}
