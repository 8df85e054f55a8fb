package dev.fixdex.paste;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of a PowerShell script, over all their lines, and which of them give what stands
 * in them to something that runs it: {@code ssh}, {@code iex}, a further shell. A variable that
 * such a statement names brings along the statements that gave it a value.
 */
final class PowerShellStatements {
  /** Commands of PowerShell itself, and of Windows, that run a text they are given. */
  private static final Set<String> RUNNERS =
      Set.of(
          "iex",
          "invoke-expression",
          "start-process",
          "saps",
          "start",
          "start-job",
          "start-threadjob",
          "add-type",
          "invoke-sqlcmd",
          "invoke-wmimethod",
          "invoke-cimmethod",
          "register-scheduledjob",
          "new-scheduledtaskaction",
          "set-scheduledtask",
          "new-service",
          "invoke-azvmruncommand",
          "invoke-vmscript",
          "schtasks",
          "wmic",
          "psexec",
          "psexec64",
          "plink",
          "mshta",
          "cscript",
          "wscript",
          "rundll32",
          "forfiles");

  /** Ways to make code of a text. */
  private static final Pattern MAKES_CODE =
      Pattern.compile(
          "scriptblock\\]\\s*::\\s*create|process\\]\\s*::\\s*start|processstartinfo|expandstring|newscriptblock|invokescript|\\.addscript\\("
              + "|-encodedcommand|\\bsc\\.exe\\b");

  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "^[\\s{(;]*(?:\\[[^\\]\\n]{1,60}\\]\\s*)?\\$(?:\\w+:)?(\\w+)\\s*[-+*/]?=(?!=)"
              + "|\\bforeach\\s*\\(\\s*\\$(\\w+)\\s+in\\b"
              + "|\\b(?:set-variable|sv|new-variable)\\s+(?:-name\\s+)?[\"']?(\\w+)");
  private static final Pattern VARIABLE = Pattern.compile("[$@]\\{?(?:\\w+:)?(\\w+)");
  private static final Pattern BREAKS = Pattern.compile("[\\s|;&(){}\"'\\[\\],=]+");

  /** A string that is no command: none that is called, none with an expression in it. */
  private static final Pattern STRING =
      Pattern.compile(
          "(?<![&.] {0,4})(?:@\"\\n(?:(?!\\$\\()[^\"]|\"(?!@))*+\"@|@'\\n(?:[^']|'(?!@))*+'@"
              + "|\"(?:(?!\\$\\()[^\"`]|`.)*+\"|'[^']*+')");

  private static final Pattern TAKES_ARGUMENTS =
      Pattern.compile("\\b(?:function|filter|param|\\$args|\\$input)\\b|\\$args\\b|\\$input\\b");

  private record Statement(int from, int to, String text) {}

  private final String code;
  private final List<Statement> statements = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  PowerShellStatements(String code) {
    this.code = code;
  }

  /** Ends a statement before an offset. */
  void end(int at) {
    int from = statements.isEmpty() ? 0 : statements.getLast().to();
    statements.add(new Statement(from, at, code.substring(from, at).toLowerCase(Locale.ROOT)));
  }

  /** Which of the slots, which are in order, stand in something that is run. */
  boolean[] run(List<Slot> slots) {
    boolean[] run = new boolean[slots.size()];
    boolean[] running = running();
    int statement = 0;
    for (int i = 0; i < run.length; i++) {
      while (statements.get(statement).to() <= slots.get(i).start()) {
        statement++;
      }
      run[i] = running[statement];
    }
    return run;
  }

  private boolean[] running() {
    Map<String, List<Integer>> assigning = assigning();
    boolean takesArguments = TAKES_ARGUMENTS.matcher(code).find();
    boolean[] running = new boolean[statements.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < running.length; i++) {
      if (runsText(statements.get(i).text())) {
        open.add(i);
      }
    }
    while (!open.isEmpty()) {
      int i = open.poll();
      if (running[i]) {
        continue;
      }
      running[i] = true;
      Matcher variable = VARIABLE.matcher(statements.get(i).text());
      while (variable.find()) {
        List<Integer> from = assigning.remove(variable.group(1));
        if (from != null) {
          open.addAll(from);
        } else if (takesArguments && !known.contains(variable.group(1))) {
          // What is given to a function that runs it may stand anywhere.
          Arrays.fill(running, true);
          return running;
        }
      }
    }
    return running;
  }

  /** The statements that give a variable its value, by its name. */
  private Map<String, List<Integer>> assigning() {
    Map<String, List<Integer>> assigning = new HashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      Matcher matcher = ASSIGNMENT.matcher(statements.get(i).text());
      while (matcher.find()) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
          String name = matcher.group(group);
          if (name != null) {
            known.add(name);
            assigning.computeIfAbsent(name, key -> new ArrayList<>()).add(i);
          }
        }
      }
    }
    return assigning;
  }

  private static boolean runsText(String statement) {
    if (MAKES_CODE.matcher(statement).find()) {
      return true;
    }
    String commands = STRING.matcher(statement).replaceAll(" ");
    for (String word : BREAKS.split(commands, -1)) {
      String name =
          word.substring(Math.max(word.lastIndexOf('\\'), word.lastIndexOf('/')) + 1)
              .replaceFirst("\\.(?:exe|cmd|bat|com)$", "");
      if (RUNNERS.contains(name) || Programs.named(name).filter(Program::interprets).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
