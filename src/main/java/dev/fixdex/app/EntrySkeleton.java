package dev.fixdex.app;

import dev.fixdex.schema.Defaults;
import dev.fixdex.schema.EntryType;
import dev.fixdex.schema.FieldSpec;
import dev.fixdex.schema.Outline;
import dev.fixdex.schema.SectionSpec;
import dev.fixdex.schema.Settings;
import dev.fixdex.schema.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of an entry that is yet to be written: every required part in its place, and {@code
 * TODO} where only a person knows what belongs there.
 *
 * @param id in its canonical form
 * @param title the problem in a few words
 * @param category null for none
 * @param platform one of the vocabulary
 */
record EntrySkeleton(
    Settings settings,
    EntryType type,
    String id,
    String title,
    Optional<String> category,
    String platform,
    LocalDate created) {
  /** Sections that an entry better has, though it need not. */
  private static final Set<String> WELCOME = Set.of(Outline.CONTEXT, "remarks", "example");

  /** The file's text, with LF line ends. */
  String text() {
    List<String> parts =
        type.outline().sections().stream()
            .filter(section -> section.required() || WELCOME.contains(section.id()))
            .map(this::section)
            .toList();
    return frontMatter() + "# " + title + "\n\n" + head() + String.join(rule(), parts);
  }

  private String frontMatter() {
    boolean usual = type.name().equals(settings.types().usual().name());
    String typeLine = usual ? "" : "type: " + type.name() + "\n";
    String fields =
        type.fields().stream()
            .filter(this::isWritten)
            .map(field -> field.name() + ": " + value(field) + "\n")
            .collect(Collectors.joining());
    return (typeLine + fields).isEmpty() ? "" : "---\n" + typeLine + fields + "---\n\n";
  }

  /** A draft says that it is one where there are fields to say it with. */
  private boolean isWritten(FieldSpec field) {
    return field.required() || (field.name().equals(Defaults.STATUS) && !type.needsNoFields());
  }

  private String value(FieldSpec field) {
    String subject = topic(id).toLowerCase(Locale.ROOT).replace('_', '-');
    String topic = subject.isEmpty() ? category.orElse("todo") : subject;
    return switch (field.name()) {
      case Defaults.ID -> quoted(id);
      case Defaults.TITLE -> quoted(title);
      case Defaults.CATEGORY -> quoted(category.orElse("TODO"));
      case Defaults.PLATFORM -> quoted(platform);
      case Defaults.TECHNOLOGIES, Defaults.TAGS -> "[" + topic + "]";
      case Defaults.COMPLEXITY -> "3";
      case Defaults.CRITICALITY -> quoted(known(field, "medium"));
      case Defaults.STATUS -> quoted(known(field, "draft"));
      default -> valueOf(field);
    };
  }

  private String valueOf(FieldSpec field) {
    return switch (field.type()) {
      case INTEGER -> String.valueOf(Math.max(field.limits().least(), 0));
      case DATE -> quoted(created.toString());
      case BOOLEAN -> "false";
      case MAP, VARIABLES -> "{}";
      case IDS -> "[]";
      case TERMS -> "[" + known(field, "TODO") + "]";
      case ID, TEXT, TERM -> quoted(known(field, "TODO"));
    };
  }

  /** A word, or where the field has a vocabulary without it, the vocabulary's first. */
  private String known(FieldSpec field, String word) {
    List<String> terms =
        settings.vocabulary(field.name()).map(Vocabulary::terms).orElse(List.of(word));
    return terms.isEmpty() || terms.contains(word) ? word : terms.getFirst();
  }

  private static String quoted(String word) {
    return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private String head() {
    if (type.summed()) {
      return "> **TL;DR**: TODO what goes wrong → what mends it\n"
          + "> **Fix Time**: ~5 min | **Platform**: TODO versions and systems\n"
          + rule();
    }
    return type.errorTexts().contains(EntryType.QUOTE)
        ? "> TODO the message as the tool prints it\n\n"
        : "";
  }

  /** Formats with signs before their headings have rules between their sections. */
  private String rule() {
    boolean signed = type.outline().sections().stream().anyMatch(s -> !s.sign().isEmpty());
    return signed ? "\n---\n\n" : "\n";
  }

  private String section(SectionSpec section) {
    return "#".repeat(section.level()) + " " + section.heading() + "\n\n" + stub(section.id());
  }

  private String stub(String section) {
    return switch (section) {
      case Outline.SYMPTOMS ->
          """
          - [ ] The log contains `TODO the error text as the tool prints it`
          - [ ] TODO what else a reader sees, in a few words

          **Where to Check**: `TODO the command that shows it`
          """;
      case Outline.SOLUTION -> code("TODO the commands that mend it");
      case Outline.VERIFICATION ->
          code("TODO the command that proves it") + "\n**Expected**:\n✓ TODO what it prints now\n";
      case Outline.CONTEXT -> "**Root Cause**: TODO why it happens\n";
      case "meaning" -> "TODO what the alert says, and when it fires\n";
      case "impact" -> "TODO what does not work while it fires, and for whom\n";
      case "diagnosis" -> "TODO how to find the cause\n\n" + code("TODO the commands that show it");
      case "mitigation" -> "TODO how to make it stop\n\n" + code("TODO the commands that mend it");
      case "remarks" -> "TODO why the tool says so, and how to avoid it\n";
      case "example" -> "TODO the smallest case that shows it\n";
      default -> "TODO\n";
    };
  }

  private String code(String words) {
    String shell = platform.equals("windows") ? "powershell" : "bash";
    return "```" + shell + "\n# " + words + "\n```\n";
  }

  /** The words of an id between its platform and its number: {@code DOCKER} of CROSS_DOCKER_001. */
  static String topic(String id) {
    int first = id.indexOf('_');
    int last = id.lastIndexOf('_');
    return first < last ? id.substring(first + 1, last) : id.substring(0, Math.max(first, 0));
  }
}
