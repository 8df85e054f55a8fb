package dev.fixdex.schema;

import dev.fixdex.source.SignLexicon;
import java.util.List;
import java.util.Optional;

/** The sections that a body has, in their order. Immutable. */
public final class Outline {
  /** Ids of the sections that the program itself knows the meaning of. */
  public static final String SYMPTOMS = "symptoms";

  public static final String SOLUTION = "solution";
  public static final String VERIFICATION = "verification";
  public static final String FALLBACK = "fallback";
  public static final String CONTEXT = "context";

  /** The pen before {@code VAR} that marks a line with a placeholder. */
  public static final String PEN = "🖍️";

  /** Signs that stand in running text rather than before a heading. */
  private static final List<String> TEXT_SIGNS = List.of("✓", "✗", "✔️", "⤵", "⤵️", "⚠️");

  /** The outline of the default format. */
  public static final Outline DEFAULT =
      new Outline(
          List.of(
              new SectionSpec(
                  SYMPTOMS,
                  2,
                  "🔍",
                  "This Is Your Problem If:",
                  List.of("symptoms", "symptom", "problem", "this is your problem"),
                  true),
              new SectionSpec(
                  SOLUTION,
                  2,
                  "✅",
                  "SOLUTION (copy-paste)",
                  List.of("fix", "resolution", "solutions"),
                  true),
              new SectionSpec(
                  "integration-pattern", 3, "🎯", "Integration Pattern:", List.of(), false),
              new SectionSpec("drop-in-component", 3, "📦", "Drop-in Component", List.of(), false),
              new SectionSpec("self-test", 3, "🧪", "Self-Test", List.of(), false),
              new SectionSpec(
                  "critical", 3, "⚡", "Critical (won't work without this):", List.of(), false),
              new SectionSpec("versions", 3, "📌", "Versions:", List.of("version"), false),
              new SectionSpec(
                  VERIFICATION,
                  2,
                  "✔️",
                  "Verification (<30 sec)",
                  List.of("verify", "verify it"),
                  true),
              new SectionSpec(
                  FALLBACK,
                  2,
                  "🔄",
                  "Fallback (if main solution failed)",
                  List.of("fallbacks", "fallback options"),
                  false),
              new SectionSpec(
                  CONTEXT, 2, "💡", "Context (optional)", List.of("background"), false)));

  private final List<SectionSpec> sections;
  private final List<Named> named;

  /** A section and the words of its title: every heading is compared with them. */
  private record Named(String words, SectionSpec section) {}

  /**
   * An outline.
   *
   * @param sections those of level 2 in the order of the body, each followed by its own of level 3
   */
  public Outline(List<SectionSpec> sections) {
    this.sections = List.copyOf(sections);
    this.named = sections.stream().map(s -> new Named(HeadingWords.of(s.title()), s)).toList();
  }

  /** The sections in the order of the body. */
  public List<SectionSpec> sections() {
    return sections;
  }

  /** The section that a heading means, by its words alone. */
  public Optional<SectionSpec> sectionOf(String heading, int level) {
    String words = HeadingWords.of(heading);
    return sectionOfWords(words, level)
        .or(() -> sectionOfWords(HeadingWords.withoutDamagedSign(words), level));
  }

  private Optional<SectionSpec> sectionOfWords(String words, int level) {
    for (Named each : named) {
      if (each.section().level() == level && each.section().matches(words, each.words())) {
        return Optional.of(each.section());
      }
    }
    return Optional.empty();
  }

  /** The section with this id. */
  public Optional<SectionSpec> section(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  /** What this outline says about signs whose bytes were lost. */
  public SignLexicon signs() {
    return this::decide;
  }

  private Optional<String> decide(String before, String after, List<String> candidates) {
    String marks = before.strip();
    if (!marks.isEmpty() && marks.chars().allMatch(c -> c == '#')) {
      return decideHeading(after, marks.length(), candidates);
    }
    String next = after.stripLeading();
    if (next.startsWith("VAR") && candidates.contains(PEN)) {
      return Optional.of(PEN);
    }
    return only(TEXT_SIGNS.stream().filter(candidates::contains).toList());
  }

  /** A heading's own words name its section, and the section its sign. */
  private Optional<String> decideHeading(String words, int level, List<String> candidates) {
    Optional<SectionSpec> named = sectionOf(words, level);
    if (named.isPresent()) {
      return named.map(SectionSpec::sign).filter(candidates::contains);
    }
    return only(
        sections.stream().map(SectionSpec::sign).filter(candidates::contains).distinct().toList());
  }

  private static Optional<String> only(List<String> fitting) {
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }
}
