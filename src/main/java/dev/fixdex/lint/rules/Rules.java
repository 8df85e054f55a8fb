package dev.fixdex.lint.rules;

import dev.fixdex.lint.Rule;
import dev.fixdex.schema.KnownRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All rules, by code. The first digit is the subject: 0 file and encoding, 1 front matter, 2
 * structure of the body, 3 symptoms, 4 code and placeholders, 5 relations across entries, 6 safety.
 * A code is never given to another rule.
 */
public final class Rules {
  /** All rules, by code. */
  public static final List<Rule> ALL =
      List.of(
          new UnreadableEntry(),
          new DamagedText(),
          new AmbiguousDamage(),
          new InvalidEncoding(),
          new ForeignEncoding(),
          new InvisibleCharacter(),
          new ConflictMarker(),
          new MalformedSuppression(),
          new IdleSuppression(),
          new MissingFrontMatter(),
          new InvalidYaml(),
          new RepeatedField(),
          new MissingField(),
          new UnknownField(),
          new WrongType(),
          new UnknownTerm(),
          new MalformedId(),
          new MisplacedFile(),
          new ImpossibleDate(),
          new MalformedTag(),
          new WrongTagCount(),
          new RepeatedTerm(),
          new MalformedVariable(),
          new StaleEntry(),
          new OverlongTerm(),
          new MissingTitle(),
          new SecondTitle(),
          new MissingSummary(),
          new MissingSection(),
          new MisplacedSection(),
          new RepeatedSection(),
          new UncanonicalHeading(),
          new EmptySection(),
          new MissingExpectation(),
          new MissingWhen(),
          new UnfinishedText(),
          new SolutionTitle(),
          new MisspelledName(),
          new MissingDescription(),
          new MissingSymptoms(),
          new PlainSymptom(),
          new VagueSymptom(),
          new MissingErrorText(),
          new GenericErrorText(),
          new RepeatedErrorText(),
          new BroadErrorText(),
          new MissingCode(),
          new MissingLanguage(),
          new UnclosedFence(),
          new MalformedPlaceholder(),
          new UnmarkedPlaceholder(),
          new IdleMark(),
          new AnglePlaceholder(),
          new StrangeSpace(),
          new UnparsableData(),
          new ForeignComment(),
          new RecordedSession(),
          new UnclosedCommand(),
          new IdleVariable(),
          new UndescribedPlaceholder(),
          new UnparsableCommand(),
          new LookAlikeLetter(),
          new ShellcheckRemark(),
          new BashInSh(),
          new DuplicateId(),
          new UnknownRelation(),
          new ClashingAlias(),
          new UnknownMention(),
          new OneWayRelation(),
          new DeadLink(),
          new NearDuplicate(),
          new GoneLink(),
          new UnpublishedLink(),
          new SilentRisk(),
          new RefusedLink(),
          new RawHtml(),
          new ExposedSecret());

  private Rules() {}

  /** All rules, as settings speak of them. */
  public static List<KnownRule> known() {
    return ALL.stream()
        .map(Rule::info)
        .map(rule -> new KnownRule(rule.id().code(), rule.id().name(), rule.options()))
        .toList();
  }

  /** Codes and names of all rules. */
  public static Set<String> codesAndNames() {
    return ALL.stream()
        .map(rule -> rule.info().id())
        .flatMap(id -> Stream.of(id.code(), id.name()))
        .collect(Collectors.toSet());
  }

  /** The rule with a code or a name; letter case is free. */
  public static Optional<Rule> find(String codeOrName) {
    String wanted = codeOrName.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(rule ->
            rule.info().id().code().toLowerCase(Locale.ROOT).equals(wanted)
                || rule.info().id().name().equals(wanted))
        .findFirst();
  }
}
