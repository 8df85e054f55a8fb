package dev.fixdex.cli;

import dev.fixdex.app.EntryLookup;
import dev.fixdex.app.KnowledgeBase;
import dev.fixdex.entry.CodeBlock;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.Placeholder;
import dev.fixdex.page.CodePart;
import dev.fixdex.paste.Pasted;
import dev.fixdex.report.EntryText;
import dev.fixdex.schema.Variable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
    values.putAll(variables.values(() -> placeholders(entry), "nothing in " + entry.id(), session));
    if (block == null) {
      session.out().print(EntryText.of(entry, values, described, session.style(color.when())));
    } else {
      printBlock(CodePart.of(block(entry, block)).pasted(values, described));
    }
    return ExitStatus.OK;
  }

  private static NavigableSet<String> placeholders(Entry entry) {
    return entry.placeholders().stream()
        .map(Placeholder::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The text may go to a shell: a value that cannot be written safely is not written at all. */
  private void printBlock(Pasted pasted) {
    pasted
        .refused()
        .forEach((name, reason) -> {
          throw CommandFailure.usage("%s cannot have this value here".formatted(name), reason);
        });
    TreeSet<String> missing = new TreeSet<>(pasted.missing());
    if (pasted.text().isEmpty() && !missing.isEmpty()) {
      throw CommandFailure.usage(
          "%s has no value".formatted(missing.first()),
          "Give it: --var %s=VALUE. Nothing in this text would stop without it"
              .formatted(missing.first()));
    }
    session.out().println(pasted.text());
    for (String name : missing) {
      session
          .err()
          .println(
              "note: %1$s has no value: the text stops there. Give it: --var %1$s=VALUE"
                  .formatted(name));
    }
  }

  private Entry find(KnowledgeBase base) {
    return switch (EntryLookup.find(base, id)) {
      case EntryLookup.Found(Entry entry) -> entry;
      case EntryLookup.Unknown(var suggestion) -> {
        String help =
            suggestion
                .map("Did you mean `%s`?"::formatted)
                .orElse("Search for it with `%s search WORDS`".formatted(session.program()));
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
