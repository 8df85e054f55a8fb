package dev.fixdex.cli;

import dev.fixdex.app.EntryLookup;
import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.report.EntryText;
import dev.fixdex.schema.Variable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fixdex show}. */
@Command(
    name = "show",
    description = "Prints an entry, or one block of code of it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: fixdex show CROSS_DOCKER_001 --var IMAGE_NAME=app:1 --copy-block 1 | sh"
    })
final class ShowCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ID", description = "The entry's id; letter case is free.")
  private String id = "";

  @Option(
      names = "--copy-block",
      paramLabel = "N",
      description = "Print only block of code N, as it is to be pasted.")
  private @Nullable Integer block;

  @Mixin private final VariableOptions variables = new VariableOptions();
  @Mixin private final KnowledgeBaseOption knowledgeBase = new KnowledgeBaseOption();
  @Mixin private final ColorOption color = new ColorOption();

  ShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KnowledgeBase base = knowledgeBase.open(session);
    Entry entry = find(base);
    Map<String, Variable> described = entry.variables(base.settings().variables());
    Map<String, String> values = new LinkedHashMap<>();
    described.forEach((name, variable) -> {
      if (variable.value() != null) {
        values.put(name, variable.value());
      }
    });
    values.putAll(variables.values());
    if (block == null) {
      session.out().print(EntryText.of(entry, values, described, session.style(color.when())));
    } else {
      session.out().println(block(entry, block).filled(values));
    }
    return ExitStatus.OK;
  }

  private Entry find(KnowledgeBase base) {
    return switch (EntryLookup.find(base, id)) {
      case EntryLookup.Found(Entry entry) -> entry;
      case EntryLookup.Unknown(var suggestion) -> {
        String help =
            suggestion
                .map("Did you mean `%s`?"::formatted)
                .orElse("Search for it with `fixdex search WORDS`");
        throw new CommandFailure(ExitStatus.FINDINGS, "There is no entry `%s`".formatted(id), help);
      }
    };
  }

  private static CodeBlock block(Entry entry, int number) {
    int count = entry.codeBlocks().size();
    if (number < 1 || number > count) {
      throw CommandFailure.usage(
          "%s has no block of code %d".formatted(entry.id(), number),
          count == 0 ? "It has none at all" : "Its blocks are 1 to " + count);
    }
    return entry.codeBlocks().get(number - 1);
  }
}
