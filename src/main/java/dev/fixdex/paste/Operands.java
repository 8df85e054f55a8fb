package dev.fixdex.paste;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells where a value that begins with a hyphen would be an option of a program, however it is
 * quoted: {@code ssh __HOST__} would run a command that {@code -oProxyCommand=…} names (argument
 * injection, CWE-88), {@code kubectl delete pod __POD__} with {@code --all} would delete all of
 * them.
 *
 * <p>Programs that are not known are given what they are given: nothing says that they have options
 * at all.
 */
final class Operands {
  /** Their operands may begin with a hyphen. */
  private static final Set<String> EXPRESSIONS = Set.of("test", "[", "printf");

  /** A variable of PowerShell that takes what a command prints. */
  private static final Pattern ASSIGNED = Pattern.compile("^\\$[\\w:]+\\s*=\\s*");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Operands() {}

  /**
   * Whether a word that comes next may be an option.
   *
   * @param words of the command before it
   */
  static boolean mayBeOption(List<String> words) {
    int command = ShellRole.command(words);
    if (command == words.size()) {
      return false;
    }
    String name = Programs.base(words.get(command));
    Optional<Program> program = Programs.named(name);
    if (program.isEmpty() || EXPRESSIONS.contains(name)) {
      return false;
    }
    List<String> after = words.subList(command + 1, words.size());
    // Behind the two hyphens may stand a command of its own, with options of its own.
    int end = after.indexOf("--");
    boolean ended = end >= 0 && (program.get().closed() || end == after.size() - 1);
    return !ended && !Arguments.isTaken(program.get(), after);
  }

  /**
   * The same for shells of which only blanks are known to part the words.
   *
   * @param before the script before the word, with the quote that the word may begin with
   * @param separators signs that begin a further command
   */
  static boolean mayBeOption(String before, String separators) {
    int end = before.length();
    if (end > 0 && "\"'".indexOf(before.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0 || !Character.isWhitespace(before.charAt(end - 1))) {
      return false;
    }
    int start = end;
    while (start > 0 && separators.indexOf(before.charAt(start - 1)) < 0) {
      start--;
    }
    String command = ASSIGNED.matcher(before.substring(start, end).strip()).replaceFirst("");
    return !command.isEmpty()
        && mayBeOption(BLANKS.splitAsStream(command).map(Operands::withoutSuffix).toList());
  }

  private static String withoutSuffix(String word) {
    return word.endsWith(".exe") ? word.substring(0, word.length() - ".exe".length()) : word;
  }
}
