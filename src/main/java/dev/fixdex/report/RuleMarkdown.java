package dev.fixdex.report;

import dev.fixdex.lint.RuleExample;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.schema.RuleOption;
import java.util.List;

/**
 * Lint rules as the Markdown pages of {@code docs/rules}: one for each, and one that lists them.
 */
public final class RuleMarkdown {
  /** Subjects of rules, by the first digit of their codes. */
  private static final List<String> SUBJECTS =
      List.of(
          "File and encoding",
          "Front matter",
          "Structure of the body",
          "Symptoms and error texts",
          "Code blocks and placeholders",
          "Relations across entries",
          "Safety");

  private RuleMarkdown() {}

  /** Name of a rule's page. */
  public static String fileName(RuleInfo rule) {
    return rule.id().code() + "-" + rule.id().name() + ".md";
  }

  /** A rule's page, with a line end at its end. */
  public static String page(RuleInfo rule) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(rule.id().code()).append(' ').append(rule.id().name()).append("\n\n");
    page.append("`%s`, since %s\n\n".formatted(rule.severity().word(), rule.since()));
    page.append(rule.summary()).append("\n\n## Why\n\n").append(rule.why()).append('\n');
    if (!rule.examples().isEmpty()) {
      page.append("\n## Examples\n");
    }
    rule.examples().forEach(example -> example(example, page));
    page.append("\n## Settings\n\n`kb/fixdex.yaml` gives the rule another severity: `error`,");
    page.append(" `warning`, `info` or `off`.\n\n");
    code("lint:\n  severity:\n    %s: off".formatted(rule.id().code()), page);
    options(rule, page);
    return page.toString();
  }

  /** What can be set, and an example with the usual values. */
  private static void options(RuleInfo rule, StringBuilder page) {
    if (rule.options().isEmpty()) {
      return;
    }
    page.append("\n| option | value | usual | what it decides |\n|---|---|---|---|\n");
    StringBuilder example = new StringBuilder("lint:\n  options:\n    " + rule.id().code() + ":");
    for (RuleOption option : rule.options()) {
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  option.name(),
                  option.kind().expectation(),
                  option.usual().isEmpty() ? "none" : "`" + option.usual() + "`",
                  option.description()));
      example.append("\n      ").append(option.name()).append(": ").append(sample(option));
    }
    page.append('\n');
    code(example.toString(), page);
  }

  private static String sample(RuleOption option) {
    return switch (option.kind()) {
      case NUMBER -> option.usual();
      case AGE -> "365d";
      case WORDS ->
          option.usual().isEmpty() ? "[\"" + lastWord(option) + "\"]" : "[" + option.usual() + "]";
    };
  }

  /** The example that its description ends with. */
  private static String lastWord(RuleOption option) {
    String description = option.description();
    int at = description.indexOf("such as ");
    return at < 0 ? "word" : description.substring(at + "such as ".length()).replace("`", "");
  }

  private static void example(RuleExample example, StringBuilder page) {
    boolean elsewhere = !example.path().equals(RuleExample.PATH);
    page.append(
        elsewhere ? "\nNot this, in `%s`:\n\n".formatted(example.path()) : "\nNot this:\n\n");
    code(example.badText(), page);
    page.append("\nBut this:\n\n");
    code(example.good(), page);
  }

  /** The page that lists rules by subject, with a line end at its end. */
  public static String index(List<RuleInfo> rules) {
    StringBuilder page = new StringBuilder();
    page.append("# Lint rules\n\n");
    page.append(
        "What `fixdex lint` looks for. `fixdex explain CODE` shows a page in the terminal.");
    page.append(
        "\nExamples are pieces of one small entry, and every one of them is run as a test.\n");
    for (int subject = 0; subject < SUBJECTS.size(); subject++) {
      String prefix = "FD" + subject;
      List<RuleInfo> own =
          rules.stream().filter(rule -> rule.id().code().startsWith(prefix)).toList();
      if (!own.isEmpty()) {
        page.append("\n## ").append(SUBJECTS.get(subject)).append("\n\n");
        page.append("| code | name | severity | what is wrong |\n|---|---|---|---|\n");
        own.forEach(rule -> page.append(row(rule)));
      }
    }
    return page.toString();
  }

  private static String row(RuleInfo rule) {
    return "| [%s](%s) | %s | %s | %s |\n"
        .formatted(
            rule.id().code(),
            fileName(rule),
            rule.id().name(),
            rule.severity().word(),
            rule.summary().replace("|", "\\|"));
  }

  private static void code(String text, StringBuilder page) {
    String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    String shown = text.isBlank() ? "(nothing)" : withoutOuterLineEnds(text);
    page.append(fence).append("text\n").append(shown).append('\n').append(fence).append('\n');
  }

  private static String withoutOuterLineEnds(String text) {
    int start = 0;
    while (text.charAt(start) == '\n') {
      start++;
    }
    return text.substring(start).stripTrailing();
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
