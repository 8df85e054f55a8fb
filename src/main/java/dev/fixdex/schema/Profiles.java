package dev.fixdex.schema;

import dev.fixdex.schema.FieldSpec.Limits;
import dev.fixdex.schema.FieldSpec.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Kinds of entries that are ready to be used. */
public final class Profiles {
  private static final List<FieldSpec> FIELDS =
      List.of(
          new FieldSpec(
              Defaults.ID, Type.ID, true, "Names the entry for good; the file has the same name"),
          new FieldSpec(
              Defaults.TITLE,
              Type.TEXT,
              false,
              "Only where the page's title should differ from the heading"),
          new FieldSpec(Defaults.CATEGORY, Type.TERM, true, "The subject; also the entry's folder"),
          new FieldSpec(Defaults.PLATFORM, Type.TERM, true, "Where the problem happens"),
          new FieldSpec(
              Defaults.TECHNOLOGIES, Type.TERMS, true, "The tools and languages involved"),
          new FieldSpec(
              Defaults.COMPLEXITY,
              Type.INTEGER,
              true,
              "How hard the solution is, from 1 to 10",
              Limits.range(1, 10)),
          new FieldSpec(Defaults.CRITICALITY, Type.TERM, true, "How much the problem hurts"),
          new FieldSpec(Defaults.CREATED, Type.DATE, true, "The day the entry was written"),
          new FieldSpec(Defaults.UPDATED, Type.DATE, false, "The day its text last changed"),
          new FieldSpec(
              Defaults.REVIEWED,
              Type.DATE,
              false,
              "The day somebody last checked that it still holds"),
          new FieldSpec(
              Defaults.TAGS, Type.TERMS, true, "Words to find it by, 1 to 12, in kebab case"),
          new FieldSpec(
              Defaults.RELATED, Type.IDS, true, "Entries on neighbouring problems; may be empty"),
          new FieldSpec(Defaults.ALIASES, Type.IDS, false, "Ids that the entry had before"),
          new FieldSpec(Defaults.STATUS, Type.TERM, false, "draft, published or deprecated"),
          new FieldSpec(
              Defaults.VARIABLES, Type.VARIABLES, false, "What the placeholders stand for"),
          new FieldSpec(
              Defaults.TYPE,
              Type.TERM,
              false,
              "Which kind of entry it is, where it is not the usual one"));

  /** The format of {@code docs/format.md}. */
  public static final EntryType DEFAULT =
      new EntryType(
          "default",
          IdShape.NUMBERED,
          FIELDS,
          Outline.DEFAULT,
          true,
          List.of(),
          List.of(Outline.SYMPTOMS));

  /** What to do when an alert fires. */
  public static final EntryType RUNBOOK =
      new EntryType(
          "runbook",
          IdShape.NAME,
          and(
              optional(),
              new FieldSpec("weight", Type.INTEGER, false, "Its place in lists of other tools")),
          new Outline(
              List.of(
                  section(
                      "meaning", "Meaning", true, "description", "alert description", "overview"),
                  section("impact", "Impact", true),
                  section(
                      "diagnosis",
                      "Diagnosis",
                      true,
                      "diagnose",
                      "investigation",
                      "troubleshooting"),
                  section("mitigation", "Mitigation", true, "remediation", "resolution"))),
          false,
          List.of("meaning", EntryType.PREAMBLE),
          List.of(EntryType.TITLE));

  /** One error that a compiler or another tool prints. */
  public static final EntryType COMPILER_ERROR =
      new EntryType(
          "compiler-error",
          IdShape.NAME,
          and(
              optional(),
              new FieldSpec("description", Type.TEXT, false, "One sentence for lists and feeds")),
          new Outline(
              List.of(
                  section("message", "Message", false, "error message", "error text"),
                  section("remarks", "Remarks", false, "explanation", "possible causes"),
                  section("example", "Example", false, "examples"),
                  section("solution", "Solution", false, "fix", "to fix", "resolution"))),
          false,
          List.of(EntryType.QUOTE, "message", "remarks", EntryType.PREAMBLE),
          List.of(EntryType.QUOTE, "message"));

  /** Pages of no particular form. */
  public static final EntryType PLAIN =
      new EntryType(
          "plain",
          IdShape.NAME,
          optional(),
          new Outline(List.of()),
          false,
          List.of(EntryType.PREAMBLE),
          List.of());

  /** All of them by their names. */
  public static final NavigableMap<String, EntryType> BY_NAME =
      Collections.unmodifiableNavigableMap(
          new TreeMap<>(
              Map.of(
                  DEFAULT.name(), DEFAULT,
                  RUNBOOK.name(), RUNBOOK,
                  COMPILER_ERROR.name(), COMPILER_ERROR,
                  PLAIN.name(), PLAIN)));

  private Profiles() {}

  private static SectionSpec section(String id, String title, boolean required, String... aliases) {
    return new SectionSpec(id, 2, "", title, List.of(aliases), required);
  }

  private static List<FieldSpec> optional() {
    return FIELDS.stream()
        .map(field -> field.with(false, field.description(), field.limits()))
        .toList();
  }

  private static List<FieldSpec> and(List<FieldSpec> fields, FieldSpec one) {
    List<FieldSpec> all = new ArrayList<>(fields);
    all.add(one);
    return all;
  }
}
