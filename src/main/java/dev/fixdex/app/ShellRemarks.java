package dev.fixdex.app;

import dev.fixdex.disk.DiskException;
import dev.fixdex.disk.ShellCheck;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.finding.Finding;
import dev.fixdex.finding.Severity;
import dev.fixdex.json.Json;
import dev.fixdex.json.JsonException;
import dev.fixdex.lint.Linter;
import dev.fixdex.lint.ScriptRemark;
import dev.fixdex.lint.rules.ShellScript;
import dev.fixdex.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What ShellCheck says of the shell blocks of entries: many blocks to a run of the program. */
final class ShellRemarks {
  /** A run takes a while to begin, and the length of a command line has a bound. */
  private static final int SCRIPTS_A_RUN = 200;

  private ShellRemarks() {}

  private record InFile(SourceText source, ShellScript script) {}

  /** What is wrong with the shell blocks of some files. */
  static List<Finding> lint(
      KnowledgeBase base,
      List<String> paths,
      ShellCheck program,
      Reading reading,
      Linter linter,
      Workers workers) {
    List<InFile> scripts = new ArrayList<>();
    workers.inOrder(paths, path -> read(path, base, reading), scripts::addAll);
    List<List<InFile>> runs = new ArrayList<>();
    for (int from = 0; from < scripts.size(); from += SCRIPTS_A_RUN) {
      runs.add(scripts.subList(from, Math.min(scripts.size(), from + SCRIPTS_A_RUN)));
    }
    Map<SourceText, List<ScriptRemark>> remarks = new LinkedHashMap<>();
    workers.inOrder(
        runs,
        run -> remarks(run, program),
        found ->
            found.forEach((source, list) ->
                remarks.computeIfAbsent(source, s -> new ArrayList<>()).addAll(list)));
    List<Finding> findings = new ArrayList<>();
    remarks.forEach((source, list) -> findings.addAll(linter.lint(source, list)));
    return findings;
  }

  private static List<InFile> read(String path, KnowledgeBase base, Reading reading) {
    return reading.read(path) instanceof ReadResult.Accepted(var entry)
        ? ShellScript.of(entry, base.settings().variables()).stream()
            .map(script -> new InFile(entry.source(), script))
            .toList()
        : List.of();
  }

  private static Map<SourceText, List<ScriptRemark>> remarks(
      List<InFile> scripts, ShellCheck program) {
    Map<String, InFile> byName = new HashMap<>();
    List<String> texts = new ArrayList<>();
    for (InFile each : scripts) {
      byName.put(ShellCheck.name(texts.size()), each);
      texts.add(directive(each.script()) + each.script().text() + "\n");
    }
    Map<SourceText, List<ScriptRemark>> remarks = new LinkedHashMap<>();
    for (Map<?, ?> comment : comments(program.check(texts))) {
      InFile in = byName.get(String.valueOf(comment.get("file")));
      if (in != null) {
        remarks
            .computeIfAbsent(in.source(), s -> new ArrayList<>())
            .add(remark(comment, in.script()));
      }
    }
    return remarks;
  }

  /** A line of its own, which is taken off again. Most people paste {@code sh} into bash. */
  private static String directive(ShellScript script) {
    String shell =
        switch (script.language()) {
          case "dash", "ksh" -> script.language();
          default -> "bash";
        };
    return "# shellcheck shell=" + shell + "\n";
  }

  private static List<Map<?, ?>> comments(String answer) {
    List<Map<?, ?>> comments = new ArrayList<>();
    try {
      if (Json.object(answer).get("comments") instanceof List<?> list) {
        list.forEach(item -> {
          if (item instanceof Map<?, ?> comment) {
            comments.add(comment);
          }
        });
      }
    } catch (JsonException e) {
      throw new DiskException("ShellCheck's answer cannot be read: " + e.getMessage());
    }
    return comments;
  }

  private static ScriptRemark remark(Map<?, ?> comment, ShellScript script) {
    int line = number(comment, "line") - 1;
    int endLine = number(comment, "endLine") - 1;
    return new ScriptRemark(
        script.place(line, number(comment, "column"), endLine, number(comment, "endColumn")),
        "SC" + number(comment, "code"),
        severity(String.valueOf(comment.get("level"))),
        String.valueOf(comment.get("message")).replaceFirst("\\.$", ""));
  }

  private static int number(Map<?, ?> comment, String name) {
    return comment.get(name) instanceof Number number ? number.intValue() : 1;
  }

  private static Severity severity(String level) {
    return switch (level) {
      case "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      default -> Severity.INFO; // info and style
    };
  }
}
