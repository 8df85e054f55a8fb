package dev.fixdex.lsp;

import dev.fixdex.entry.CatalogEntry;
import dev.fixdex.entry.Entry;
import dev.fixdex.entry.ReadResult;
import dev.fixdex.lint.RuleInfo;
import dev.fixdex.lint.rules.Rules;
import dev.fixdex.schema.FieldSpec;
import dev.fixdex.schema.Settings;
import dev.fixdex.schema.Variable;
import dev.fixdex.schema.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said, in Markdown, about the word under the pointer. */
final class Hovers {
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>#|~]");

  private Hovers() {}

  /** What there is to say about the word at a place. */
  static Optional<String> at(Spot spot) {
    String word = spot.word().text();
    if (word.isEmpty()) {
      return Optional.empty();
    }
    String placeholder = spot.word().placeholder();
    if (!placeholder.isEmpty()) {
      return Optional.of(variable(variable(spot.file(), placeholder)));
    }
    return spot.base()
        .catalog()
        .find(word)
        .map(Hovers::entry)
        .or(() -> Rules.find(ruleName(spot)).map(rule -> rule(rule.info())))
        .or(() -> field(spot));
  }

  /** A rule may be named by its code, or by a name with hyphens in it. */
  private static String ruleName(Spot spot) {
    String text = spot.text();
    int start = spot.offset();
    int end = spot.offset();
    while (start > 0 && isOfRule(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && isOfRule(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isOfRule(char c) {
    return c == '-' || Character.isLetterOrDigit(c);
  }

  private static Optional<String> field(Spot spot) {
    String text = spot.text();
    int start = spot.word().span().start();
    int end = spot.word().span().end();
    boolean isKey =
        text.startsWith(":", end)
            && (start == 0 || "\n\r".indexOf(text.charAt(start - 1)) >= 0)
            && FieldPlace.of(text, spot.offset()).isPresent();
    Settings settings = spot.base().base().settings();
    return isKey
        ? spot.type().field(spot.word().text()).map(field -> field(field, settings))
        : Optional.empty();
  }

  /** A field: what it is for, and what it takes. */
  static String field(FieldSpec field, Settings settings) {
    String words =
        settings
            .vocabulary(field.name())
            .map(Vocabulary::terms)
            .map(terms -> "\n\nOne of: " + String.join(", ", terms))
            .orElse("");
    return "**%s** — %s\n\nMust be %s.%s"
        .formatted(
            field.name(),
            field.required() ? "required" : "optional",
            field.expectation(),
            plain(words))
        .replace("\n\nMust", "\n\n" + plain(field.description()) + ".\n\nMust");
  }

  /** An entry: its title and its summary. */
  static String entry(CatalogEntry entry) {
    List<String> parts = new ArrayList<>();
    parts.add("**%s** %s".formatted(plain(entry.id().value()), plain(entry.title())));
    if (!entry.tldr().isEmpty()) {
      parts.add(plain(entry.tldr()));
    }
    parts.add("`" + entry.path() + "`");
    return String.join("\n\n", parts);
  }

  private static String rule(RuleInfo rule) {
    return "**%s** %s (%s)\n\n%s\n\n%s"
        .formatted(
            rule.id().code(), rule.id().name(), rule.severity().word(), rule.summary(), rule.why());
  }

  /** What a placeholder of an entry stands for. */
  static Variable variable(OpenFile file, String name) {
    Settings settings = file.base().base().settings();
    ReadResult result = file.base().read(file.path());
    return result instanceof ReadResult.Accepted(Entry entry)
        ? Optional.ofNullable(entry.fields().variables().get(name))
            .map(own -> own.or(settings.variable(name)))
            .orElseGet(() -> settings.variable(name))
        : settings.variable(name);
  }

  /** A placeholder: what to type for it. */
  static String variable(Variable variable) {
    List<String> parts = new ArrayList<>();
    parts.add("**`__" + variable.name() + "__`**" + (variable.secret() ? " (secret)" : ""));
    String description = variable.description();
    parts.add(description == null ? "Nothing describes this placeholder." : plain(description));
    add("Example", variable.example(), parts);
    add("Default", variable.initial(), parts);
    add("Pattern", variable.pattern(), parts);
    return String.join("\n\n", parts);
  }

  private static void add(String label, @Nullable String value, List<String> parts) {
    if (value != null) {
      parts.add(label + ": `" + value.replace("`", "'") + "`");
    }
  }

  /** A text that Markdown must not read as anything but text. */
  static String plain(String text) {
    return MARKS.matcher(text).replaceAll("\\\\$0");
  }
}
