package dev.fixdex.paste;

import java.util.List;
import java.util.regex.Pattern;

/** Follows the words after a program's name: options, what they take, and operands. */
final class Arguments {
  /** A script that runs what it is given as its arguments. */
  private static final Pattern RUNS_ARGUMENTS = Pattern.compile("\\b(?:eval|source|-c)\\b");

  private final Program program;
  private ShellRole pending = ShellRole.ARGUMENT;
  private int taken;
  private int operands;
  private boolean ended;
  private boolean replaced;
  private int flagged = -1;
  private boolean runsArguments;
  private boolean readsInput;

  private Arguments(Program program, List<String> words) {
    this.program = program;
    words.forEach(this::take);
  }

  /** What the program does with the rest of a word, of which {@code word} is the beginning. */
  static ShellRole next(Program program, List<String> before, String word) {
    return new Arguments(program, before).role(word);
  }

  /** Whether the next word is what the option before it takes. */
  static boolean isTaken(Program program, List<String> before) {
    return new Arguments(program, before).taken > 0;
  }

  /** What the program does with its input. */
  static ShellRole input(Program program, List<String> words) {
    Arguments arguments = new Arguments(program, words);
    boolean given = arguments.replaced || arguments.flagged >= 0;
    boolean remote = program.operandRole() == ShellRole.REMOTE;
    boolean free =
        program.inputAlone()
            ? arguments.readsInput || (arguments.operands == 0 && !given)
            : !(given && program.input() == ShellRole.SCRIPT)
                && !(remote && arguments.operands >= program.firstOperand());
    return free ? program.input() : ShellRole.ARGUMENT;
  }

  /** How many words stand before the command that a wrapper starts, itself not counted. */
  static int wrapped(Program program, List<String> words) {
    Arguments arguments = new Arguments(program, List.of());
    for (int i = 0; i < words.size(); i++) {
      boolean free = arguments.taken == 0 && arguments.operands >= program.wraps();
      boolean option = words.get(i).startsWith("-") && !arguments.ended;
      if (free && !option && !isAssignment(words.get(i))) {
        return i;
      }
      arguments.take(words.get(i));
    }
    return words.size();
  }

  static boolean isAssignment(String word) {
    return word.matches("[A-Za-z_][A-Za-z0-9_]{0,63}\\+?=(?s:.*)");
  }

  private void take(String word) {
    if (taken > 0) {
      taken--;
    } else if (word.equals("--") && !ended) {
      ended = true;
    } else if (isOption(word)) {
      option(word);
    } else {
      if (operands == flagged) {
        runsArguments = RUNS_ARGUMENTS.matcher(word).find();
      }
      if (!word.equals("-") && !word.equals("/dev/stdin")) {
        operands++;
      }
    }
  }

  private boolean isOption(String word) {
    return !ended
        && ((word.startsWith("-") && word.length() > 1)
            || (word.startsWith("+") && program.codeOptions().containsKey("+"))
            || program.codeOptions().containsKey(word));
  }

  private void option(String word) {
    String name = word.startsWith("--") ? name(word) : word;
    replaced |= program.replacing().contains(name) || gives(name);
    if (program.flags().contains(name)) {
      flagged = operands;
    } else if (program.codeOptions().containsKey(name) || program.taking().containsKey(name)) {
      boolean glued = name.length() < word.length();
      expect(name, glued);
    } else if (!word.startsWith("--") && !word.startsWith("+")) {
      cluster(word);
    }
  }

  /** Code of options such as {@code -v} stands beside that of the operands. */
  private boolean gives(String name) {
    ShellRole role = program.codeOptions().get(name);
    boolean beside =
        name.equals("-v") || name.equals("-F") || name.equals("-M") || name.equals("-o");
    return role != null && !beside;
  }

  private void cluster(String word) {
    for (int i = 1; i < word.length(); i++) {
      String letter = "-" + word.charAt(i);
      boolean last = i == word.length() - 1;
      readsInput |= letter.equals("-s") && !program.flags().isEmpty();
      replaced |= program.replacing().contains(letter) || gives(letter);
      if (program.flags().contains(letter)) {
        flagged = operands;
      } else if (program.codeOptions().containsKey(letter)
          || program.taking().containsKey(letter)) {
        expect(letter, !last);
        return;
      }
    }
  }

  private void expect(String option, boolean glued) {
    Integer count = program.taking().get(option);
    taken = glued ? 0 : count == null ? 1 : count;
    ShellRole code = program.codeOptions().get(option);
    pending = code == null || glued ? ShellRole.ARGUMENT : code;
  }

  private ShellRole role(String word) {
    if (taken > 0) {
      // Glued to the quotes before a script, a word would be more than the script.
      return pending == ShellRole.SCRIPT && !word.isEmpty() ? ShellRole.CODE : pending;
    }
    if (!ended && word.startsWith("-") && word.length() > 1) {
      return ofOption(word);
    }
    if (word.startsWith("+") && program.codeOptions().containsKey("+")) {
      return ShellRole.CODE;
    }
    return ofOperand();
  }

  /** What becomes of what is glued to an option. */
  private ShellRole ofOption(String word) {
    if (word.startsWith("--")) {
      return program.codeOptions().containsKey(name(word)) ? ShellRole.CODE : ShellRole.ARGUMENT;
    }
    for (String option : program.codeOptions().keySet()) {
      if (option.length() > 2 && word.startsWith(option)) {
        return ShellRole.CODE;
      }
    }
    for (int i = 1; i < word.length(); i++) {
      String letter = "-" + word.charAt(i);
      ShellRole code = program.codeOptions().get(letter);
      if (code != null) {
        return code == ShellRole.PATTERN ? code : ShellRole.CODE;
      }
      if (program.taking().containsKey(letter)) {
        return ShellRole.ARGUMENT;
      }
    }
    return program.flags().isEmpty() ? ShellRole.ARGUMENT : ShellRole.CODE;
  }

  private ShellRole ofOperand() {
    if (flagged >= 0) {
      boolean script = operands == flagged;
      return script
          ? (flagged == 0 ? ShellRole.SCRIPT : ShellRole.CODE)
          : runsArguments ? ShellRole.CODE : ShellRole.ARGUMENT;
    }
    boolean code = program.isCodeOperand(operands + 1) && !replaced;
    // Programs all of whose operands are code have options that give more of it.
    boolean always = program.lastOperand() == Integer.MAX_VALUE && program.firstOperand() > 0;
    return code || (always && program.isCodeOperand(operands + 1))
        ? program.operandRole()
        : ShellRole.ARGUMENT;
  }

  private static String name(String word) {
    int equals = word.indexOf('=');
    return equals < 0 ? word : word.substring(0, equals);
  }
}
