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

  /** Of a longer command, in UTF-16 units, any word may be one: to look further back takes long. */
  private static final int LONGEST_COMMAND = 1_000;

  private Operands() {}

  /**
   * Whether a word that comes next may be an option.
   *
   * @param words of the command before it
   */
  static boolean mayBeOption(List<String> words) {
    if (words.size() > ShellRole.MOST_FOLLOWED) {
      return true;
    }
    int command = ShellRole.command(words);
    if (command == words.size()) {
      return false;
    }
    String name = Programs.base(words.get(command));
    Optional<Program> program = Programs.named(name);
    if (program.isEmpty() || EXPRESSIONS.contains(name)) {
      return false;
    }
    if (words.size() > ShellRole.MOST_WORDS) {
      return true; // to follow all of them for each word would take long
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
   * @param code the script
   * @param at where the word begins, after the quote that it may begin with
   * @param separators signs that begin a further command
   */
  static boolean mayBeOption(String code, int at, String separators) {
    int end = at > 0 && "\"'".indexOf(code.charAt(at - 1)) >= 0 ? at - 1 : at;
    if (end == 0 || !Character.isWhitespace(code.charAt(end - 1))) {
      return false;
    }
    int start = end;
    while (start > 0 && separators.indexOf(code.charAt(start - 1)) < 0) {
      if (end - start == LONGEST_COMMAND) {
        return true;
      }
      start--;
    }
    String command = ASSIGNED.matcher(code.substring(start, end).strip()).replaceFirst("");
    return !command.isEmpty()
        && mayBeOption(BLANKS.splitAsStream(command).map(Operands::withoutSuffix).toList());
  }

  private static String withoutSuffix(String word) {
    return word.endsWith(".exe") ? word.substring(0, word.length() - ".exe".length()) : word;
  }
}
