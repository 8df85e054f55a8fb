package dev.fixdex.schema;

import dev.fixdex.schema.FieldSpec.Type;
import java.util.List;
import java.util.Map;

/** The default format: what holds where {@code kb/fixdex.yaml} says nothing. */
public final class Defaults {
  /** Names of the fields that the program itself knows the meaning of. */
  public static final String ID = "kb_id";

  public static final String TITLE = "title";
  public static final String CATEGORY = "category";
  public static final String PLATFORM = "platform";
  public static final String TECHNOLOGIES = "technologies";
  public static final String COMPLEXITY = "complexity";
  public static final String CRITICALITY = "criticality";
  public static final String CREATED = "created";
  public static final String UPDATED = "updated";
  public static final String REVIEWED = "reviewed";
  public static final String TAGS = "tags";
  public static final String RELATED = "related_kb";
  public static final String ALIASES = "aliases";
  public static final String STATUS = "status";
  public static final String VARIABLES = "variables";

  static final List<FieldSpec> FIELDS =
      List.of(
          new FieldSpec(ID, Type.ID, true, "Names the entry for good; the file has the same name"),
          new FieldSpec(
              TITLE,
              Type.TEXT,
              false,
              "Only where the page's title should differ from the heading"),
          new FieldSpec(CATEGORY, Type.TERM, true, "The subject; also the entry's folder"),
          new FieldSpec(PLATFORM, Type.TERM, true, "Where the problem happens"),
          new FieldSpec(TECHNOLOGIES, Type.TERMS, true, "The tools and languages involved"),
          new FieldSpec(COMPLEXITY, Type.GRADE, true, "How hard the solution is, from 1 to 10"),
          new FieldSpec(CRITICALITY, Type.TERM, true, "How much the problem hurts"),
          new FieldSpec(CREATED, Type.DATE, true, "The day the entry was written"),
          new FieldSpec(UPDATED, Type.DATE, false, "The day its text last changed"),
          new FieldSpec(
              REVIEWED, Type.DATE, false, "The day somebody last checked that it still holds"),
          new FieldSpec(TAGS, Type.TERMS, true, "Words to find it by, 1 to 12, in kebab case"),
          new FieldSpec(RELATED, Type.IDS, true, "Entries on neighbouring problems; may be empty"),
          new FieldSpec(ALIASES, Type.IDS, false, "Ids that the entry had before"),
          new FieldSpec(STATUS, Type.TERM, false, "draft, published or deprecated"),
          new FieldSpec(VARIABLES, Type.VARIABLES, false, "What the placeholders stand for"));

  static final Map<String, Vocabulary> VOCABULARIES =
      Map.of(
          CATEGORY,
          new Vocabulary(
              CATEGORY,
              List.of(
                  "terminal",
                  "encoding",
                  "proxy",
                  "dependency",
                  "config",
                  "build",
                  "runtime",
                  "integration",
                  "authentication",
                  "authorization",
                  "security",
                  "certificates",
                  "permissions",
                  "database",
                  "query",
                  "migration",
                  "network",
                  "api",
                  "websocket",
                  "cors",
                  "filesystem",
                  "memory",
                  "disk",
                  "cache",
                  "testing",
                  "debugging",
                  "git",
                  "linting",
                  "docker",
                  "kubernetes",
                  "ci-cd",
                  "deployment",
                  "devops",
                  "ui",
                  "bundler",
                  "ai-agent",
                  "concurrency",
                  "logging",
                  "monitoring",
                  "localization")),
          PLATFORM,
          new Vocabulary(PLATFORM, List.of("cross-platform", "linux", "macos", "windows")),
          CRITICALITY,
          new Vocabulary(CRITICALITY, List.of("low", "medium", "high", "critical")),
          STATUS,
          new Vocabulary(STATUS, List.of("draft", "published", "deprecated")));

  /** The settings of a knowledge base that says nothing. */
  public static final Settings SETTINGS =
      new Settings(
          Site.DEFAULT,
          FIELDS,
          VOCABULARIES,
          Outline.DEFAULT,
          Map.of(),
          List.of(),
          LintSettings.DEFAULT);

  private Defaults() {}
}
