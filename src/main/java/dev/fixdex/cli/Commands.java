package dev.fixdex.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/** The commands by their names, in the order of the help. */
final class Commands {
  private static final Map<String, Class<?>> ALL = all();

  private Commands() {}

  private static Map<String, Class<?>> all() {
    Map<String, Class<?>> all = new LinkedHashMap<>();
    all.put("serve", ServeCommand.class);
    all.put("search", SearchCommand.class);
    all.put("diagnose", DiagnoseCommand.class);
    all.put("run", RunCommand.class);
    all.put("eval", EvalCommand.class);
    all.put("build", BuildCommand.class);
    all.put("show", ShowCommand.class);
    all.put("lint", LintCommand.class);
    all.put("rules", RulesCommand.class);
    all.put("explain", ExplainCommand.class);
    all.put("new", NewCommand.class);
    all.put("mv", MvCommand.class);
    all.put("init", InitCommand.class);
    all.put("stats", StatsCommand.class);
    all.put("stale", StaleCommand.class);
    all.put("lsp", LspCommand.class);
    all.put("schema", SchemaCommand.class);
    all.put("completion", CompletionCommand.class);
    all.put("man", ManCommand.class);
    return all;
  }

  /** All names. */
  static Set<String> names() {
    return ALL.keySet();
  }

  /**
   * Adds the command that a command line begins with, or all where it begins with none. To look at
   * all of them takes longer than a lint of one file: each is made, and its class asked for all
   * that is written on it.
   */
  static void addTo(CommandLine program, String[] args) {
    Class<?> named = args.length == 0 ? null : ALL.get(args[0]);
    boolean tellsOfAll = named == CompletionCommand.class || named == ManCommand.class;
    if (named == null || tellsOfAll) {
      ALL.forEach((name, command) -> program.addSubcommand(name, command));
    } else {
      program.addSubcommand(args[0], named);
    }
  }
}
